package org.infomat.device.scanner;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;

/// Bytes written in a setting: printable ASCII characters stand for themselves, others are written `\x02`.
public final class ControlText {
    private static final int ESCAPE_LENGTH = 4;

    private final byte[] bytes;

    private ControlText(byte[] bytes) {
        this.bytes = bytes;
    }

    static ControlText of(String key, String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (int at = 0; at < text.length(); ) {
            boolean escape = text.startsWith("\\x", at);
            bytes.write(escape ? escaped(key, text, at) : plain(key, text.charAt(at)));
            at += escape ? ESCAPE_LENGTH : 1;
        }
        return new ControlText(bytes.toByteArray());
    }

    int length() {
        return bytes.length;
    }

    /// Whether it stands at `from` in what was received, which ends at `to`.
    boolean leads(byte[] received, int from, int to) {
        int end = from + bytes.length;
        return end <= to && Arrays.equals(received, from, end, bytes, 0, bytes.length);
    }

    private static int escaped(String key, String text, int at) {
        if (text.length() >= at + ESCAPE_LENGTH) {
            String digits = text.substring(at + 2, at + ESCAPE_LENGTH);
            if (digits.matches("[0-9A-Fa-f]{2}")) {
                return Integer.parseInt(digits, 16);
            }
        }
        throw new IllegalArgumentException("'" + key + "': \\x takes two hexadecimal digits, as in \\x02");
    }

    private static int plain(String key, char character) {
        if (character > '~') {
            throw new IllegalArgumentException("'" + key + "' takes ASCII characters; write others as in \\xE4");
        }
        return character;
    }
}
