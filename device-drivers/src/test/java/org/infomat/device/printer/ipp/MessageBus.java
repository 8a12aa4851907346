package org.infomat.device.printer.ipp;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/// A message bus for `ippeveprinter` alone, which does not start without one. On it nobody answers for Avahi; the
/// printer then announces itself to nobody and serves all the same. The bus of the system, if there is one, is left
/// alone: it may be a socket that nobody listens at, and an ordinary user may not own a name there.
final class MessageBus implements AutoCloseable {
    private final Path folder;
    private final Path socket;
    private final Process daemon;

    private MessageBus(Path folder, Path socket, Process daemon) {
        this.folder = folder;
        this.socket = socket;
        this.daemon = daemon;
    }

    static MessageBus start() throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("bus");
        Path socket = folder.resolve("socket");
        Process daemon = new ProcessBuilder(
                        "dbus-daemon", "--session", "--address=unix:path=" + socket, "--nofork", "--nopidfile")
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("log").toFile())
                .start();
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
        while (!Files.exists(socket)) {
            if (!daemon.isAlive() || System.nanoTime() > end) {
                daemon.destroyForcibly();
                throw new IOException("dbus-daemon does not come up: " + Files.readString(folder.resolve("log")));
            }
            Thread.sleep(20);
        }
        return new MessageBus(folder, socket, daemon);
    }

    /// Makes a program that is about to be started find this bus where it looks for the system's.
    void isSystemBusOf(ProcessBuilder program) {
        program.environment().put("DBUS_SYSTEM_BUS_ADDRESS", "unix:path=" + socket);
    }

    @Override
    public void close() throws IOException {
        daemon.destroyForcibly();
        daemon.onExit().join();
        Files.deleteIfExists(socket);
        Files.delete(folder.resolve("log"));
        Files.delete(folder);
    }
}
