package org.infomat.device.card.emrtd;

import java.util.Arrays;

/// A short command (APDU) as the chip takes it apart.
record Command(int cla, int instruction, int p1, int p2, byte[] data, int expected) {
    private static final int HEADER = 4;
    private static final int ANY = 256;

    static Command of(byte[] bytes) {
        boolean withData = bytes.length > HEADER + 1;
        int length = withData ? Byte.toUnsignedInt(bytes[HEADER]) : 0;
        int after = withData ? HEADER + 1 + length : HEADER;
        int expected = bytes.length > after ? Byte.toUnsignedInt(bytes[after]) : -1;
        return new Command(
                Byte.toUnsignedInt(bytes[0]),
                Byte.toUnsignedInt(bytes[1]),
                Byte.toUnsignedInt(bytes[2]),
                Byte.toUnsignedInt(bytes[3]),
                withData ? Arrays.copyOfRange(bytes, HEADER + 1, HEADER + 1 + length) : new byte[0],
                expected == 0 ? ANY : expected);
    }

    boolean secured() {
        return (cla & 0x0C) == 0x0C;
    }

    byte[] header() {
        return new byte[] {(byte) cla, (byte) instruction, (byte) p1, (byte) p2};
    }
}
