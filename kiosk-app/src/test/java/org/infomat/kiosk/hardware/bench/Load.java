package org.infomat.kiosk.hardware.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/// What this process costs of one core, by `/proc/self/stat`.
final class Load {
    private static final int USER_TICKS = 11;
    private static final int SYSTEM_TICKS = 12;
    private static final int TICKS_A_SECOND = 100;

    private Load() {}

    static double percentDuring(Duration time) throws IOException, InterruptedException {
        long ticks = ticks();
        long begun = System.nanoTime();
        Thread.sleep(time);
        double seconds = (System.nanoTime() - begun) / 1e9;
        return 100.0 * (ticks() - ticks) / TICKS_A_SECOND / seconds;
    }

    /// The fields after the name, which may hold anything.
    private static long ticks() throws IOException {
        String stat = Files.readString(Path.of("/proc/self/stat"));
        String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
        return Long.parseLong(fields[USER_TICKS]) + Long.parseLong(fields[SYSTEM_TICKS]);
    }
}
