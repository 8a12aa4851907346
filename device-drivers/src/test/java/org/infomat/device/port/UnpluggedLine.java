package org.infomat.device.port;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.infomat.device.Waiting;

/// Runs in a guest whose USB has a serial device that the kernel itself plays: reads from it, pulls it out while a read
/// waits, puts it back and reads again.
final class UnpluggedLine {
    private static final Path LINE = Path.of("/dev/ttyACM0");
    private static final Path FAR_SIDE = Path.of("/dev/ttyGS0");
    private static final SerialFormat FORMAT =
            new SerialFormat(115_200, 8, SerialFormat.Parity.NONE, 1, SerialFormat.FlowControl.NONE);

    private UnpluggedLine() {}

    static void main() throws Exception {
        awaitLine();
        try (SerialLine line = SerialLine.open(LINE.toString(), FORMAT)) {
            IO.println("READ " + carried(line, "before"));
            Waiting<Failure> reading = new Waiting<>(() -> failure(line));
            long unplugged = System.nanoTime();
            run("modprobe", "-r", "g_serial");
            Failure failure = reading.result();
            IO.println("NOTICED " + TimeUnit.NANOSECONDS.toMillis(failure.nanos() - unplugged));
            IO.println("FAILURE " + failure.exception());
        }
        run("modprobe", "g_serial");
        awaitLine();
        try (SerialLine line = SerialLine.open(LINE.toString(), FORMAT)) {
            IO.println("READ " + carried(line, "after"));
        }
    }

    private static void run(String... command) throws IOException, InterruptedException {
        int status = new ProcessBuilder(command).inheritIO().start().waitFor();
        if (status != 0) {
            throw new IOException(String.join(" ", command) + " ended with " + status);
        }
    }

    private record Failure(IOException exception, long nanos) {}

    private static Failure failure(SerialLine line) throws InterruptedException {
        try {
            byte[] read = line.read(1, Duration.ofSeconds(30));
            throw new IllegalStateException("The line is still there, and " + read.length + " bytes came");
        } catch (IOException e) {
            return new Failure(e, System.nanoTime());
        }
    }

    private static void awaitLine() throws InterruptedException {
        while (!Files.exists(LINE)) {
            TimeUnit.MILLISECONDS.sleep(50);
        }
    }

    /// What comes out of the line of what its device sends.
    private static String carried(SerialLine line, String text) throws IOException, InterruptedException {
        new ProcessBuilder("stty", "-F", FAR_SIDE.toString(), "raw", "-echo")
                .inheritIO()
                .start()
                .waitFor();
        try (OutputStream device = Files.newOutputStream(FAR_SIDE)) {
            device.write(text.getBytes(StandardCharsets.US_ASCII));
        }
        StringBuilder read = new StringBuilder();
        while (read.length() < text.length()) {
            read.append(new String(line.read(100, Duration.ofSeconds(5)), StandardCharsets.US_ASCII));
        }
        return read.toString();
    }
}
