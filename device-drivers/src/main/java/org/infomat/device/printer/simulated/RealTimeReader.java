package org.infomat.device.printer.simulated;

import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalInt;

/// Finds the commands that a printer obeys as they arrive, those of `DLE`: also where they are part of another
/// command's data, as printers do (Epson's reference of ESC/POS, notes of real-time commands).
final class RealTimeReader {
    private static final int LONGEST = 10;

    private final byte[] begun = new byte[LONGEST];
    private int count;

    /// The command that ends with this byte.
    Optional<byte[]> accept(byte value) {
        if (count > 0 || value == CommandLength.DLE) {
            begun[count++] = value;
        }
        if (count < 2) {
            return Optional.empty();
        }
        OptionalInt length = CommandLength.of(begun, count);
        if (length.isEmpty() || length.getAsInt() > count) {
            return Optional.empty();
        }
        count = 0;
        return length.getAsInt() == 1 ? accept(value) : Optional.of(Arrays.copyOf(begun, length.getAsInt()));
    }

    void forget() {
        count = 0;
    }
}
