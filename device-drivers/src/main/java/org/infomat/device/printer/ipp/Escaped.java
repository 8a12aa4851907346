package org.infomat.device.printer.ipp;

import java.io.ByteArrayOutputStream;

/// Bytes as one word of text: letters, digits and a few signs as they are, all others as `%` and two hexadecimal
/// digits.
final class Escaped {
    private static final String SIGNS = "._/@+-";
    private static final int HEXADECIMAL = 16;

    private Escaped() {}

    static String of(byte[] bytes) {
        StringBuilder word = new StringBuilder();
        for (byte one : bytes) {
            char character = (char) (one & 0xff);
            if (plain(character)) {
                word.append(character);
            } else {
                word.append("%%%02X".formatted((int) character));
            }
        }
        return word.toString();
    }

    private static boolean plain(char character) {
        return character < 0x80 && (Character.isLetterOrDigit(character) || SIGNS.indexOf(character) >= 0);
    }

    /// Throws `IllegalArgumentException` for what is no such word.
    static byte[] parse(String word) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (int i = 0; i < word.length(); i++) {
            char character = word.charAt(i);
            if (character == '%' && i + 2 < word.length()) {
                bytes.write(Integer.parseInt(word, i + 1, i + 3, HEXADECIMAL));
                i += 2;
            } else if (plain(character)) {
                bytes.write(character);
            } else {
                throw new IllegalArgumentException("'" + word + "' is not as it was written");
            }
        }
        return bytes.toByteArray();
    }
}
