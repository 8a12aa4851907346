package org.infomat.device.printer.simulated;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;

/// Cuts a stream of bytes into ESC/POS commands; a letter is a command of one byte. Keeps a begun command between
/// calls, and drops one that claims to be larger than any printer's memory.
final class CommandReader {
    private static final int LARGEST = 4 << 20;

    private byte[] begun = new byte[64];
    private int count;

    List<byte[]> accept(byte[] bytes) {
        List<byte[]> commands = new ArrayList<>();
        for (byte value : bytes) {
            if (count == begun.length) {
                begun = Arrays.copyOf(begun, begun.length * 2);
            }
            begun[count++] = value;
            OptionalInt length = CommandLength.of(begun, count);
            if (tooLong(length)) {
                count = 0;
            } else if (length.isPresent() && count >= length.getAsInt()) {
                commands.add(Arrays.copyOf(begun, count));
                count = 0;
            }
        }
        return commands;
    }

    private boolean tooLong(OptionalInt length) {
        return count > LARGEST || (length.isPresent() && (length.getAsInt() > LARGEST || length.getAsInt() < 0));
    }

    void forget() {
        count = 0;
    }
}
