package org.infomat.device.finding;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What a printer at USB says of itself: its device ID of IEEE 1284, `MFG:EPSON;CMD:ESC/POS;MDL:TM-T88V;CLS:PRINTER;`.
record PrinterIdentity(String make, String model, Language language) {
    private static final Pattern OF_RECEIPTS = Pattern.compile("ESC/?POS|STARLINE|STARPRNT|EPSON-?TM|\\bTM\\b");

    /// What the printer understands.
    enum Language {
        RECEIPTS,
        PAGES,
        UNKNOWN
    }

    static PrinterIdentity parse(String text) {
        Map<String, String> fields = new HashMap<>();
        for (String field : text.split(";", -1)) {
            String[] pair = field.split(":", 2);
            if (pair.length == 2) {
                fields.put(pair[0].strip().toUpperCase(Locale.ROOT), pair[1].strip());
            }
        }
        String commands = first(fields, "CMD", "COMMAND SET").toUpperCase(Locale.ROOT);
        return new PrinterIdentity(
                first(fields, "MFG", "MANUFACTURER"), first(fields, "MDL", "MODEL"), language(commands));
    }

    private static String first(Map<String, String> fields, String brief, String full) {
        return fields.getOrDefault(brief, fields.getOrDefault(full, ""));
    }

    private static Language language(String commands) {
        if (commands.isEmpty()) {
            return Language.UNKNOWN;
        }
        return OF_RECEIPTS.matcher(commands).find() ? Language.RECEIPTS : Language.PAGES;
    }

    String label() {
        return Stream.of(make, model).filter(word -> !word.isEmpty()).collect(Collectors.joining(" "));
    }
}
