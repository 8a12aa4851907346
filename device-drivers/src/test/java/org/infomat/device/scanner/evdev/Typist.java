package org.infomat.device.scanner.evdev;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;

/// Makes the key events that a scanner of US layout sends for a text, as `struct input_event` of a 64-bit kernel.
final class Typist {
    private static final String[] ROWS = {"1234567890-=", "qwertyuiop[]", "asdfghjkl;'`", "zxcvbnm,./"};
    private static final String[] SHIFTED_ROWS = {"!@#$%^&*()_+", "QWERTYUIOP{}", "ASDFGHJKL:\"~", "ZXCVBNM<>?"};
    private static final int[] FIRST_CODES = {2, 16, 30, 44};
    private static final int[] KEYPAD_DIGITS = {82, 79, 80, 81, 75, 76, 77, 71, 72, 73};
    private static final int SHIFT = 42;
    private static final int ALT = 56;

    private final List<InputEvent> events = new ArrayList<>();

    /// The text and Enter.
    static List<InputEvent> scan(String text) {
        Typist typist = new Typist();
        text.codePoints().forEach(typist::type);
        typist.stroke(28);
        return typist.events;
    }

    static byte[] bytes(List<InputEvent> events) {
        ByteBuffer bytes = ByteBuffer.allocate(events.size() * InputEvent.SIZE).order(ByteOrder.LITTLE_ENDIAN);
        for (InputEvent event : events) {
            bytes.putLong(0).putLong(0);
            bytes.putShort((short) event.type()).putShort((short) event.code()).putInt(event.value());
        }
        return bytes.array();
    }

    private void type(int character) {
        for (int row = 0; row < ROWS.length; row++) {
            int plain = ROWS[row].indexOf(character);
            int shifted = SHIFTED_ROWS[row].indexOf(character);
            if (plain >= 0) {
                stroke(FIRST_CODES[row] + plain);
                return;
            }
            if (shifted >= 0) {
                press(SHIFT, 1);
                stroke(FIRST_CODES[row] + shifted);
                press(SHIFT, 0);
                return;
            }
        }
        typeOther(character);
    }

    private void typeOther(int character) {
        switch (character) {
            case ' ' -> stroke(57);
            case '\\' -> stroke(43);
            default -> {
                press(ALT, 1);
                Integer.toString(character).chars().forEach(digit -> stroke(KEYPAD_DIGITS[digit - '0']));
                press(ALT, 0);
            }
        }
    }

    private void stroke(int code) {
        press(code, 1);
        press(code, 0);
    }

    private void press(int code, int value) {
        events.add(new InputEvent(InputEvent.KEY, code, value));
        events.add(new InputEvent(InputEvent.SYNCHRONISATION, 0, 0));
    }
}
