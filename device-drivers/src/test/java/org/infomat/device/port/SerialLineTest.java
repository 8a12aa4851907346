package org.infomat.device.port;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("peer")
class SerialLineTest extends PortContract {
    /// More than the two pseudo-terminals and socat between them hold.
    private static final byte[] TOO_MUCH = new byte[1_000_000];

    @Override
    FarSide farSide() throws IOException, InterruptedException {
        return new PtyFarSide(PtyPair.start(), "");
    }

    @Test
    void twenty_writes_that_nobody_takes_leave_no_thread_and_no_file_behind() throws Exception {
        try (FarSide far = farSide()) {
            writeInVain(far);
            int threads = ManagementFactory.getThreadMXBean().getThreadCount();
            long files = openFiles();
            for (int i = 0; i < 20; i++) {
                writeInVain(far);
            }
            assertThat(ManagementFactory.getThreadMXBean().getThreadCount()).isLessThanOrEqualTo(threads);
            assertThat(openFiles()).isEqualTo(files);
        }
    }

    private static void writeInVain(FarSide far) throws IOException, InterruptedException {
        try (Port port = far.open()) {
            assertThatExceptionOfType(PortTimeoutException.class)
                    .isThrownBy(() -> port.write(TOO_MUCH, Duration.ofMillis(60)));
        }
    }

    private static long openFiles() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("/proc/self/fd"))) {
            return files.count();
        }
    }
}
