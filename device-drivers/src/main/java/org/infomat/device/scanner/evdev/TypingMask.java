package org.infomat.device.scanner.evdev;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.infomat.device.masking.Mask;
import org.infomat.device.masking.Substitution;
import org.infomat.device.scanner.Framing;

/// Other keys for those that were typed: a letter's key by a letter's, a digit's by a digit's, let go when it was let
/// go. A number that stands for a character (Alt and the keypad) is replaced by that of one letter for all.
record TypingMask(Framing framing, Substitution substitution) implements Mask {
    private static final int PRESSED = 1;
    private static final int KEYPAD_ZERO = 82;
    private static final String ANY_LETTER = "065";
    private static final int[] KEYPAD = {KEYPAD_ZERO, 79, 80, 81, 75, 76, 77, 71, 72, 73};

    @Override
    public byte[] heard(byte[] burst) {
        List<InputEvent> events = InputEvent.in(burst);
        byte[] typed = new byte[events.size()];
        KeyDecoder decoder = new KeyDecoder();
        for (int i = 0; i < typed.length; i++) {
            byte[] written = decoder.accept(events.get(i));
            typed[i] = written.length == 1 && events.get(i).value() == PRESSED ? written[0] : 0;
        }
        return written(events, replaced(typed));
    }

    /// The characters where their keys were pressed, without what lies between.
    private byte[] replaced(byte[] typed) {
        ByteArrayOutputStream characters = new ByteArrayOutputStream();
        for (byte character : typed) {
            if (character != 0) {
                characters.write(character);
            }
        }
        byte[] others = framing.masked(characters.toByteArray(), substitution, ISO_8859_1);
        byte[] replaced = new byte[typed.length];
        for (int i = 0, at = 0; i < typed.length; i++) {
            replaced[i] = typed[i] == 0 ? 0 : others[at++];
        }
        return replaced;
    }

    private static byte[] written(List<InputEvent> events, byte[] characters) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Map<Integer, Integer> held = new HashMap<>();
        List<Integer> number = new ArrayList<>();
        boolean alt = false;
        for (int i = 0; i < characters.length; i++) {
            InputEvent event = events.get(i);
            boolean key = event.type() == InputEvent.KEY;
            if (key && (event.code() == KeyTable.LEFT_ALT || event.code() == KeyTable.RIGHT_ALT)) {
                alt = event.value() != 0;
                number.clear();
            }
            if (key && event.value() == PRESSED) {
                held.put(event.code(), alt ? letterByNumber(event.code(), number) : key(event.code(), characters[i]));
            }
            int code = key ? held.getOrDefault(event.code(), event.code()) : event.code();
            bytes.writeBytes(new InputEvent(event.type(), code, event.value()).bytes());
        }
        return bytes.toByteArray();
    }

    /// The key of that character, with shift held or not as it is.
    private static int key(int original, byte character) {
        boolean wordly = Character.isLetterOrDigit(character);
        if (!wordly || KeyTable.keypadDigit(original).isPresent()) {
            return wordly ? KEYPAD[character - '0'] : original;
        }
        int code = 0;
        while (KeyTable.character(code, Character.isUpperCase(character)).orElse(0) != character) {
            code++;
        }
        return code;
    }

    private static int letterByNumber(int original, List<Integer> number) {
        if (KeyTable.keypadDigit(original).isEmpty()) {
            return original;
        }
        number.add(original);
        char digit = number.size() <= ANY_LETTER.length() ? ANY_LETTER.charAt(number.size() - 1) : '0';
        return KEYPAD[digit - '0'];
    }

    @Override
    public boolean harmless(byte[] sent) {
        return true;
    }

    @Override
    public Duration pause() {
        return framing.idleGap();
    }
}
