package org.infomat.device.guest;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/// A computer of the test's own: Debian's kernel, unmodified, under QEMU's software emulation, with the files of this
/// machine and a Java program that the test talks with. In it a driver meets a real kernel's GPIO, input devices and
/// USB, and devices are really unplugged. It needs no rights.
public final class Guest implements AutoCloseable {
    /// Much longer than anything takes, on a busy machine too: it ends a test that waits for what never comes.
    private static final Duration LIMIT = Duration.ofMinutes(3);

    private static final String ENDED = "guest: the program ended with ";
    private static final String GONE = "guest: the machine is gone";
    private static final int LAST_LINES = 15;

    private final Path log;
    private final Process machine;
    private final Monitor monitor;
    private final BlockingQueue<String> said = new LinkedBlockingQueue<>();

    private Guest(Path log, Process machine, Monitor monitor) {
        this.log = log;
        this.machine = machine;
        this.monitor = monitor;
    }

    /// Starts it. It is up when the program says its first word.
    public static Guest boot(GuestPlan plan) throws IOException, InterruptedException {
        // Relative, because the path of a socket must be short.
        Path folder = Files.createDirectories(Path.of("target", "guests", plan.name()));
        Path log = folder.resolve("guest.log").toAbsolutePath();
        Files.writeString(log, "");
        Process machine = Machine.start(plan, folder, log);
        Guest guest = new Guest(log, machine, new Monitor(folder.resolve("monitor")));
        Thread.ofPlatform().daemon().name("guest " + plan.name()).start(guest::listen);
        return guest;
    }

    private void listen() {
        try (BufferedReader lines = machine.inputReader()) {
            String line = lines.readLine();
            while (line != null) {
                note("program: " + line);
                said.add(line);
                line = lines.readLine();
            }
        } catch (IOException e) {
            // The machine was ended while its program spoke.
        }
        said.add(GONE);
    }

    private void note(String line) {
        try {
            Files.writeString(log, line + System.lineSeparator(), StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Blocks until the program prints a line that begins so; what else it prints before is passed over (the log has
    /// it). Returns the rest of that line.
    public String hears(String beginning) throws IOException, InterruptedException {
        long end = System.nanoTime() + LIMIT.toNanos();
        while (true) {
            String line = said.poll(end - System.nanoTime(), TimeUnit.NANOSECONDS);
            if (line == null) {
                throw new AssertionError(
                        "The guest did not say '" + beginning + "' within " + LIMIT.toSeconds() + " s" + lastWords());
            }
            if (line.startsWith(beginning)) {
                return line.substring(beginning.length()).strip();
            }
            if (line.startsWith(ENDED) || line.equals(GONE)) {
                throw new AssertionError(line + " before it said '" + beginning + "'" + lastWords());
            }
        }
    }

    /// Blocks until the program has ended by itself, and fails where it did not end well.
    public void endsWell() throws IOException, InterruptedException {
        String status = hears(ENDED);
        if (!status.equals("0")) {
            throw new AssertionError(ENDED + status + lastWords());
        }
    }

    private String lastWords() throws IOException {
        List<String> lines = Files.readAllLines(log);
        List<String> last = lines.subList(Math.max(0, lines.size() - LAST_LINES), lines.size());
        return "; all that it said is in " + log + ", which ends with:\n" + String.join("\n", last);
    }

    /// Gives the program a line to read.
    public void tell(String line) throws IOException {
        machine.outputWriter().write(line + "\n");
        machine.outputWriter().flush();
    }

    /// Plugs a device in: `usb-ccid,id=reader,bus=xhci.0`.
    public void plug(String device) throws IOException {
        monitor.command("device_add " + device);
    }

    /// Pulls out the device with this id; the guest's kernel notices it a little later, as always.
    public void unplug(String id) throws IOException {
        monitor.command("device_del " + id);
    }

    @Override
    public void close() {
        machine.destroy();
        machine.onExit().join();
    }
}
