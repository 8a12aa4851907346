package org.infomat.device.scanner;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// What a scanner sends after each code.
public enum Suffix {
    CR("\r"),
    CRLF("\r\n"),
    LF("\n"),
    TAB("\t"),
    ETX("\u0003"),
    /// Nothing: a silence ends the code.
    NONE("");

    private final String characters;

    Suffix(String characters) {
        this.characters = characters;
    }

    static Suffix named(String name) {
        return Arrays.stream(values())
                .filter(suffix -> suffix.word().equals(name))
                .findFirst()
                .orElseThrow(
                        () -> new IllegalArgumentException("'suffix' is one of " + words() + ", not '" + name + "'"));
    }

    private static List<String> words() {
        return Arrays.stream(values()).map(Suffix::word).toList();
    }

    private String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    int length() {
        return characters.length();
    }

    /// Whether the first `length` of these bytes end with it.
    boolean ends(byte[] received, int length) {
        int from = length - characters.length();
        boolean ends = from >= 0 && from < length;
        for (int i = 0; ends && i < characters.length(); i++) {
            ends = received[from + i] == characters.charAt(i);
        }
        return ends;
    }
}
