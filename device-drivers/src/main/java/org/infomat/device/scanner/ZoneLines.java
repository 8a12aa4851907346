package org.infomat.device.scanner;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// Puts the lines of a document's machine readable zone together, which scanners deliver like codes, one after another;
/// any other code passes. Pure: it is told of silences, and holds two lines at most.
public final class ZoneLines {
    /// Lines of 44, 36 or 30 characters (ICAO 9303 parts 4 to 6); the first begins with the kind of document.
    private static final Pattern LINE = Pattern.compile("[A-Z0-9<]{30}|[A-Z0-9<]{36}|[A-Z0-9<]{44}");

    private static final Pattern FIRST = Pattern.compile("[PIACV][A-Z0-9<][A-Z0-9<]{3}.*");
    private static final int SHORTEST_LINE = 30;

    private final List<Barcode> held = new ArrayList<>();

    /// What is complete with this code.
    public List<Barcode> accept(Barcode code) {
        if (continues(code.text())) {
            held.add(code);
            return held.size() == lines() ? List.of(together()) : List.of();
        }
        List<Barcode> complete = new ArrayList<>(release());
        if (begins(code.text())) {
            held.add(code);
        } else {
            complete.add(code);
        }
        return complete;
    }

    /// The rest of a zone does not come: what was held was a code of its own.
    public List<Barcode> release() {
        List<Barcode> codes = List.copyOf(held);
        held.clear();
        return codes;
    }

    public boolean midway() {
        return !held.isEmpty();
    }

    private static boolean begins(String text) {
        return LINE.matcher(text).matches() && FIRST.matcher(text).matches();
    }

    private boolean continues(String text) {
        return first().filter(line -> line.length() == text.length()).isPresent()
                && LINE.matcher(text).matches();
    }

    private Optional<String> first() {
        return held.stream().findFirst().map(Barcode::text);
    }

    private int lines() {
        return first().filter(line -> line.length() == SHORTEST_LINE).isPresent() ? 3 : 2;
    }

    private Barcode together() {
        List<Barcode> lines = release();
        return new Barcode(
                lines.getFirst().symbology(),
                String.join("\n", lines.stream().map(Barcode::text).toList()));
    }
}
