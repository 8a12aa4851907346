package org.infomat.kiosk.hardware.bench;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/// What this process costs.
///
/// @param percent of one core, by `/proc/self/stat`
/// @param allocated kilobytes of objects that it makes in a second
record Load(double percent, double allocated) {
    private static final int USER_TICKS = 11;
    private static final int SYSTEM_TICKS = 12;
    private static final int TICKS_A_SECOND = 100;

    private static final ThreadMXBean THREADS = ManagementFactory.getPlatformMXBean(ThreadMXBean.class);

    static Load during(Duration time) throws IOException, InterruptedException {
        long ticks = ticks();
        long allocated = THREADS.getTotalThreadAllocatedBytes();
        long begun = System.nanoTime();
        Thread.sleep(time);
        double seconds = (System.nanoTime() - begun) / 1e9;
        return new Load(
                100.0 * (ticks() - ticks) / TICKS_A_SECOND / seconds,
                (THREADS.getTotalThreadAllocatedBytes() - allocated) / 1_024.0 / seconds);
    }

    /// The worse of each.
    Load or(Load other) {
        return new Load(Math.max(percent, other.percent), Math.max(allocated, other.allocated));
    }

    /// The fields after the name, which may hold anything.
    private static long ticks() throws IOException {
        String stat = Files.readString(Path.of("/proc/self/stat"));
        String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
        return Long.parseLong(fields[USER_TICKS]) + Long.parseLong(fields[SYSTEM_TICKS]);
    }
}
