package org.infomat.kiosk.tour;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Figures of a process on this machine.
final class Machine {
    private Machine() {}

    /// Memory that a process really holds, in MB; 0 where the system does not say.
    static long residentMegabytes(long process) throws IOException {
        Path status = Path.of("/proc", Long.toString(process), "status");
        if (!Files.isReadable(status)) {
            return 0;
        }
        return Files.readAllLines(status).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .map(line -> line.replaceAll("[^0-9]", ""))
                .mapToLong(Long::parseLong)
                .map(kilobytes -> kilobytes / 1024)
                .findFirst()
                .orElse(0);
    }
}
