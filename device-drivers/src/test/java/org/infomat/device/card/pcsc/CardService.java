package org.infomat.device.card.pcsc;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// The real card service, pcscd, with a virtual reader (vpcd) of two slots. Only one can run on a machine.
public final class CardService implements AutoCloseable {
    /// Where a card connects to the first slot; below the range of ports that the system gives to others.
    public static final int SLOT = 20_001;

    private static final Path SOCKET = Path.of("/run/pcscd/pcscd.comm");
    private static final Path PID = Path.of("/run/pcscd/pcscd.pid");
    private static final Duration STARTING_LIMIT = Duration.ofSeconds(10);

    private final Path configuration;
    private Process process;

    private CardService(Path configuration, Process process) {
        this.configuration = configuration;
        this.process = process;
    }

    public static CardService start() throws Exception {
        Path configuration = Files.createTempDirectory("pcscd");
        Files.writeString(configuration.resolve("vpcd"), """
                FRIENDLYNAME "Virtual PCD"
                DEVICENAME   /dev/null:0x%1$04X
                LIBPATH      /usr/lib/pcsc/drivers/serial/libifdvpcd.so
                CHANNELID    0x%1$04X
                """.formatted(SLOT));
        CardService service = new CardService(configuration, run(configuration));
        try {
            service.awaitReaders();
            return service;
        } catch (Exception e) {
            service.close(); // one that is left would keep the readers' ports from the next
            throw e;
        }
    }

    private static Process run(Path configuration) throws IOException {
        if (Files.exists(PID) && running(Files.readString(PID).strip())) {
            throw new IllegalStateException("Another pcscd runs on this machine; stop it first");
        }
        Files.deleteIfExists(SOCKET);
        Files.deleteIfExists(PID);
        return new ProcessBuilder("pcscd", "--foreground", "--config", configuration.toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    private static boolean running(String pid) {
        return pid.matches("\\d+")
                && ProcessHandle.of(Long.parseLong(pid))
                        .flatMap(process -> process.info().command())
                        .filter(command -> command.endsWith("pcscd"))
                        .isPresent();
    }

    private void awaitReaders() throws Exception {
        PcscLibrary library = PcscLibrary.load();
        long end = System.nanoTime() + STARTING_LIMIT.toNanos();
        while (!ready(library)) {
            if (!process.isAlive() || System.nanoTime() > end) {
                throw new IllegalStateException(
                        "pcscd did not bring up its virtual readers; is vsmartcard-vpcd there?");
            }
            TimeUnit.MILLISECONDS.sleep(20);
        }
    }

    private static boolean ready(PcscLibrary library) {
        try {
            long context = library.establish();
            int readers = library.readers(context).size();
            library.release(context);
            return readers == 2;
        } catch (PcscException e) {
            return false;
        }
    }

    /// Blocks until the service has seen that its first slot is as told: it looks only every few hundred milliseconds.
    public void awaitSlot(boolean filled) throws IOException {
        PcscLibrary library = PcscLibrary.load();
        long context = library.establish();
        ReaderState slot = ReaderState.unaware(library.readers(context).getFirst());
        do {
            slot = library.await(context, STARTING_LIMIT.toMillis(), List.of(slot))
                    .getFirst();
        } while (slot.cardPresent() != filled);
        library.release(context);
    }

    /// As a crash or the system's memory guard ends it.
    public void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /// Stops the process without ending it: it answers nobody.
    public void freeze() throws Exception {
        signal("STOP");
        while (!still()) {
            Thread.onSpinWait(); // its threads stop one after the other, and one that runs may still answer
        }
    }

    private boolean still() throws IOException {
        try (Stream<Path> threads = Files.list(Path.of("/proc", Long.toString(process.pid()), "task"))) {
            for (Path thread : threads.toList()) {
                String stat = Files.readString(thread.resolve("stat"));
                if (stat.charAt(stat.lastIndexOf(')') + 2) != 'T') {
                    return false;
                }
            }
        }
        return true;
    }

    public void thaw() throws Exception {
        signal("CONT");
    }

    private void signal(String name) throws Exception {
        new ProcessBuilder("kill", "-" + name, Long.toString(process.pid()))
                .inheritIO()
                .start()
                .waitFor();
    }

    public boolean alive() {
        return process.isAlive();
    }

    public void startAgain() throws Exception {
        process = run(configuration);
        awaitReaders();
    }

    @Override
    public void close() throws IOException {
        process.destroy();
        process.onExit().join();
        Files.deleteIfExists(configuration.resolve("vpcd"));
        Files.deleteIfExists(configuration);
    }
}
