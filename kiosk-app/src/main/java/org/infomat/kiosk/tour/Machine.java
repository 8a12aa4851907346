package org.infomat.kiosk.tour;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/// Figures of this process.
final class Machine {
    private static final Path STATUS = Path.of("/proc/self/status");

    private Machine() {}

    static Duration sinceLaunch() {
        return Duration.ofMillis(ManagementFactory.getRuntimeMXBean().getUptime());
    }

    /// Memory that is really held, in MB; 0 where the system does not say.
    static long residentMegabytes() throws IOException {
        if (!Files.isReadable(STATUS)) {
            return 0;
        }
        return Files.readAllLines(STATUS).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .map(line -> line.replaceAll("[^0-9]", ""))
                .mapToLong(Long::parseLong)
                .map(kilobytes -> kilobytes / 1024)
                .findFirst()
                .orElse(0);
    }
}
