package org.infomat.device.printer.simulated;

/// What the levers stand at, and what the simulated printer tells of it. Not thread-safe.
final class Mechanics {
    boolean paperOut;
    boolean paperLow;
    boolean coverOpen;
    boolean cutterBlocked;
    boolean silent;
    /// Takes nothing more: what is sent stays in the cable.
    boolean stuck;
    boolean babbling;
    /// 0 is as fast as it can.
    int bytesPerSecond;
    /// Latched when a cut was tried while the cutter was blocked; stays until the host says to go on.
    boolean cutterError;

    boolean offline() {
        return paperOut || coverOpen || cutterError;
    }

    /// The answer to `DLE EOT n`.
    int realTime(int n) {
        return 0x12
                | switch (n) {
                    case 1 -> bit(offline(), 0x08);
                    case 2 -> bit(coverOpen, 0x04) | bit(paperOut, 0x20) | bit(cutterError, 0x40);
                    case 3 -> bit(cutterError, 0x08);
                    default -> bit(paperLow || paperOut, 0x0c) | bit(paperOut, 0x60);
                };
    }

    /// What is told unasked (`GS a`).
    byte[] asb() {
        return new byte[] {
            (byte) (0x10 | bit(offline(), 0x08) | bit(coverOpen, 0x20)),
            (byte) bit(cutterError, 0x08),
            (byte) paperSensor(),
            0
        };
    }

    /// The answer to `GS r 1`.
    int paperSensor() {
        return bit(paperLow || paperOut, 0x03) | bit(paperOut, 0x0c);
    }

    private static int bit(boolean on, int mask) {
        return on ? mask : 0;
    }
}
