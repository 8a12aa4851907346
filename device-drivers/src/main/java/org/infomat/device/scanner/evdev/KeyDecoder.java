package org.infomat.device.scanner.evdev;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.OptionalInt;
import java.util.Set;

/// Makes text of key presses. Pure: it is told of events and has no clock. Control and a letter write a control
/// character (a GS1 separator is Control-]); Alt and a number on the keypad write the character of that number, which
/// is how scanners send what no key has.
final class KeyDecoder {
    private static final Charset SMALL_NUMBERS = Charset.forName("windows-1252");
    private static final int SMALL = 256;
    private static final int PRESSED = 1;
    private static final int CONTROL_MASK = 0x1F;
    private static final byte[] NOTHING = new byte[0];

    private final Set<Integer> held = new HashSet<>();
    private int number;

    /// What this event writes, in UTF-8; mostly nothing.
    byte[] accept(InputEvent event) {
        if (event.lost()) {
            restart();
        }
        return event.type() == InputEvent.KEY ? key(event.code(), event.value()) : NOTHING;
    }

    /// Forgets which keys are held.
    void restart() {
        held.clear();
        number = 0;
    }

    private byte[] key(int code, int value) {
        return switch (code) {
            case KeyTable.LEFT_SHIFT, KeyTable.RIGHT_SHIFT, KeyTable.LEFT_CONTROL, KeyTable.RIGHT_CONTROL ->
                hold(code, value);
            case KeyTable.LEFT_ALT, KeyTable.RIGHT_ALT -> alt(code, value);
            default -> value == PRESSED ? write(code) : NOTHING; // neither let go nor repeated by the kernel
        };
    }

    private byte[] hold(int code, int value) {
        if (value == 0) {
            held.remove(code);
        } else {
            held.add(code);
        }
        return NOTHING;
    }

    private byte[] alt(int code, int value) {
        hold(code, value);
        if (value != 0) {
            return NOTHING;
        }
        byte[] written = numbered();
        number = 0;
        return written;
    }

    private byte[] numbered() {
        if (number == 0 || !Character.isValidCodePoint(number)) {
            return NOTHING;
        }
        String text =
                number < SMALL ? new String(new byte[] {(byte) number}, SMALL_NUMBERS) : Character.toString(number);
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private byte[] write(int code) {
        OptionalInt digit = KeyTable.keypadDigit(code);
        if (either(KeyTable.LEFT_ALT, KeyTable.RIGHT_ALT) && digit.isPresent()) {
            number = Math.min(number * 10 + digit.getAsInt(), Character.MAX_CODE_POINT + 1);
            return NOTHING;
        }
        OptionalInt character = KeyTable.character(code, either(KeyTable.LEFT_SHIFT, KeyTable.RIGHT_SHIFT));
        if (character.isEmpty()) {
            return NOTHING;
        }
        boolean control = either(KeyTable.LEFT_CONTROL, KeyTable.RIGHT_CONTROL);
        return new byte[] {(byte) (control ? character.getAsInt() & CONTROL_MASK : character.getAsInt())};
    }

    private boolean either(int left, int right) {
        return held.contains(left) || held.contains(right);
    }
}
