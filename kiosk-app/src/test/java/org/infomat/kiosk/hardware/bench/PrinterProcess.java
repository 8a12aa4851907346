package org.infomat.kiosk.hardware.bench;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.infomat.device.DriverSettings;
import org.infomat.device.port.Port;
import org.infomat.device.port.Ports;
import org.infomat.device.port.TcpListener;
import org.infomat.device.printer.simulated.VirtualPrinter;

/// A printer in a process of its own, so that what it costs is not counted as the terminal's. It listens on TCP, takes
/// serial lines by name, and its levers are words on its standard input.
final class PrinterProcess implements AutoCloseable {
    private final Process process;
    private final BufferedWriter orders;
    private final int number;

    PrinterProcess() throws IOException {
        process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        PrinterProcess.class.getName())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        orders = process.outputWriter(StandardCharsets.UTF_8);
        number = Integer.parseInt(process.inputReader(StandardCharsets.UTF_8).readLine());
    }

    /// Its TCP port.
    int number() {
        return number;
    }

    /// `serve PATH`, or a lever and how it is put: `silent true`.
    void order(String words) throws IOException {
        orders.write(words + "\n");
        orders.flush();
    }

    @Override
    public void close() throws IOException {
        orders.close();
        process.onExit().join();
    }

    public static void main(String[] arguments) throws IOException {
        VirtualPrinter printer = new VirtualPrinter("bench");
        TcpListener listener = TcpListener.on(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
        serving(() -> printer.serve(listener));
        System.out.println(listener.number());
        try (BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                obey(printer, line.split(" ", 2));
            }
        }
        System.exit(0);
    }

    private static void obey(VirtualPrinter printer, String[] words) {
        boolean on = Boolean.parseBoolean(words[1]);
        switch (words[0]) {
            case "unplugged" -> printer.unplugged(on);
            case "silent" -> printer.silent(on);
            case "babbling" -> printer.babbling(on);
            case "jammed" -> printer.cutterBlocked(on);
            case "open" -> printer.coverOpen(on);
            case "stuck" -> printer.stuck(on);
            case "serve" ->
                serving(() -> {
                    Port far = Ports.open(new DriverSettings(Map.of("port", words[1])));
                    printer.serve(far);
                });
            default -> throw new IllegalArgumentException("A printer knows no '" + words[0] + "'");
        }
    }

    private interface Serving {
        void run() throws IOException, InterruptedException;
    }

    private static void serving(Serving serving) {
        Thread.ofVirtual().start(() -> {
            try {
                serving.run();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
    }
}
