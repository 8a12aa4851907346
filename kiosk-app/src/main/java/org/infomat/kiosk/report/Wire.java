package org.infomat.kiosk.report;

import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import tools.jackson.databind.node.ObjectNode;

/// Values as they stand in a report.
final class Wire {
    private static final int CONTROL = 0x20;

    private Wire() {}

    static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// Within the contract's limit, and without what no database stores.
    static String text(String text, int longest) {
        StringBuilder kept = new StringBuilder();
        text.codePoints()
                .limit(longest)
                .map(c -> c < CONTROL || Character.getType(c) == Character.SURROGATE ? ' ' : c)
                .forEach(kept::appendCodePoint);
        return kept.toString();
    }

    /// Nothing where there is nothing to say.
    static void put(ObjectNode node, String name, String text, int longest) {
        if (!text.isBlank()) {
            node.put(name, text(text, longest));
        }
    }

    static <T> void put(ObjectNode node, String name, Optional<T> value, Function<T, String> written) {
        value.ifPresent(there -> node.put(name, written.apply(there)));
    }
}
