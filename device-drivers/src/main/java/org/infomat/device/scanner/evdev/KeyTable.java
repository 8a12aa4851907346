package org.infomat.device.scanner.evdev;

import java.util.OptionalInt;

/// The characters of the keys of a US keyboard (codes of `linux/input-event-codes.h`), which is what scanners send
/// unless they were told another country.
final class KeyTable {
    static final int LEFT_CONTROL = 29;
    static final int RIGHT_CONTROL = 97;
    static final int LEFT_SHIFT = 42;
    static final int RIGHT_SHIFT = 54;
    static final int LEFT_ALT = 56;
    static final int RIGHT_ALT = 100;

    private static final char NONE = '\0';

    /// From code 0: escape, the row of digits, the three rows of letters, space. A key that writes nothing is `\0`.
    private static final String PLAIN = "\0\0331234567890-=\0\tqwertyuiop[]\r\0asdfghjkl;'`\0\\zxcvbnm,./\0*\0 ";

    private static final String SHIFTED = "\0\033!@#$%^&*()_+\0\tQWERTYUIOP{}\r\0ASDFGHJKL:\"~\0|ZXCVBNM<>?\0*\0 ";

    private static final int KEYPAD_FROM = 71;
    private static final String KEYPAD = "789-456+1230.";
    private static final int KEYPAD_ENTER = 96;
    private static final int KEYPAD_SLASH = 98;

    /// The key beside the left shift that only European keyboards have.
    private static final int KEY_102 = 86;

    private KeyTable() {}

    /// What the key writes; nothing for keys that write nothing.
    static OptionalInt character(int code, boolean shift) {
        char character = switch (code) {
            case KEYPAD_ENTER -> '\r';
            case KEYPAD_SLASH -> '/';
            case KEY_102 -> shift ? '|' : '\\';
            default -> inRow(code, shift);
        };
        return character == NONE ? OptionalInt.empty() : OptionalInt.of(character);
    }

    private static char inRow(int code, boolean shift) {
        if (code >= KEYPAD_FROM && code < KEYPAD_FROM + KEYPAD.length()) {
            return KEYPAD.charAt(code - KEYPAD_FROM);
        }
        return code < PLAIN.length() ? (shift ? SHIFTED : PLAIN).charAt(code) : NONE;
    }

    /// The digit of a key of the keypad.
    static OptionalInt keypadDigit(int code) {
        char character = code >= KEYPAD_FROM ? inRow(code, false) : NONE;
        return Character.isDigit(character) ? OptionalInt.of(character - '0') : OptionalInt.empty();
    }
}
