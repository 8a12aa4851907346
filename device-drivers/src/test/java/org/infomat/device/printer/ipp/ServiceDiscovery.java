package org.infomat.device.printer.ipp;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// The system bus and Avahi, without which `ippeveprinter` does not start; those that run already are left alone.
final class ServiceDiscovery {
    private static final Path BUS = Path.of("/run/dbus/system_bus_socket");

    private final Deque<Process> started = new ArrayDeque<>();

    static ServiceDiscovery start() throws IOException, InterruptedException {
        ServiceDiscovery discovery = new ServiceDiscovery();
        if (!Files.exists(BUS)) {
            Files.createDirectories(BUS.getParent());
            discovery.start("dbus-daemon", "--system", "--nofork", "--nopidfile");
            await(() -> Files.exists(BUS));
        }
        if (!avahiRuns()) {
            discovery.start("avahi-daemon", "--no-drop-root", "--no-chroot", "--no-rlimits");
            await(ServiceDiscovery::avahiRuns);
        }
        return discovery;
    }

    private void start(String... command) throws IOException {
        started.push(new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start());
    }

    private static boolean avahiRuns() throws IOException, InterruptedException {
        return new ProcessBuilder(List.of("avahi-daemon", "--check")).start().waitFor() == 0;
    }

    private interface Condition {
        boolean holds() throws IOException, InterruptedException;
    }

    private static void await(Condition condition) throws IOException, InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
        while (!condition.holds()) {
            if (System.nanoTime() > end) {
                throw new IOException("dbus-daemon or avahi-daemon does not come up");
            }
            Thread.sleep(50);
        }
    }

    void end() throws InterruptedException {
        for (Process process : started) {
            process.destroy();
            process.waitFor();
        }
    }
}
