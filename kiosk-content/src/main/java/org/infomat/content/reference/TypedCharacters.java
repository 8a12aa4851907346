package org.infomat.content.reference;

import java.util.Locale;

/// What people type for the Latin letters and digits of a number: small letters, spaces, hyphens of any kind, the
/// digits
/// of their own script, and Cyrillic letters that look the same.
final class TypedCharacters {
    private static final String CYRILLIC = "АВЕКМНРСТУХ";
    private static final String LATIN = "ABEKMHPCTYX";

    private TypedCharacters() {}

    static String plain(String typed) {
        var plain = new StringBuilder();
        typed.toUpperCase(Locale.ROOT)
                .codePoints()
                .filter(c -> !isSeparator(c))
                .map(TypedCharacters::latin)
                .forEach(plain::appendCodePoint);
        return plain.toString();
    }

    /// Format characters are the invisible direction marks that come with copied right-to-left text.
    private static boolean isSeparator(int c) {
        return switch (Character.getType(c)) {
            case Character.DASH_PUNCTUATION, Character.SPACE_SEPARATOR, Character.FORMAT, Character.CONTROL -> true;
            default -> false;
        };
    }

    private static int latin(int c) {
        if (Character.getType(c) == Character.DECIMAL_DIGIT_NUMBER) {
            return '0' + Character.digit(c, 10);
        }
        int lookAlike = CYRILLIC.indexOf(c);
        return lookAlike < 0 ? c : LATIN.charAt(lookAlike);
    }
}
