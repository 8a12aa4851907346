package org.infomat.device.scanner.serial;

import java.time.Duration;

/// Whether more comes over a line than any scanner sends before which people hold codes. Pure: it is told the time.
final class Flood {
    /// Less than a line of 115,200 baud can carry, more than the largest QR code.
    private static final int MOST_IN_A_SECOND = 10_000;
    private static final long SECOND = Duration.ofSeconds(1).toNanos();

    private long began;
    private int bytes;
    private boolean before;

    /// After so many more bytes at this time of `System.nanoTime()`.
    boolean after(int more, long now) {
        if (now - began >= SECOND) {
            before = bytes > MOST_IN_A_SECOND;
            began = now;
            bytes = 0;
        }
        bytes += more;
        return bytes > MOST_IN_A_SECOND || (before && more > 0);
    }
}
