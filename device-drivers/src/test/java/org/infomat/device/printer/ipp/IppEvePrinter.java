package org.infomat.device.printer.ipp;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.infomat.device.DeviceException;
import org.infomat.device.DeviceId;
import org.infomat.device.DriverSettings;
import org.infomat.device.printer.DocumentBench;
import org.infomat.device.printer.DocumentPrinter;

/// CUPS' `ippeveprinter`, a printer of others, with the message bus that it needs. Its trays and its toner are set on
/// the web page that it has for that;
/// what prints for it is a script that takes its time while the file `slow` is there.
final class IppEvePrinter implements DocumentBench {
    private static final String SCRIPT = """
            #!/bin/sh
            touch "%1$s/begun"
            while [ -e "%1$s/slow" ]; do sleep 0.1; done
            cp "$1" "%1$s/printed/$(ls %1$s/printed | wc -l).pdf"
            """;

    private final MessageBus bus;
    private final Opening opening;
    private final Path folder;
    private final int port;
    private Process printer;

    /// How its driver opens it.
    interface Opening {
        DocumentPrinter open(DeviceId id, DriverSettings settings) throws DeviceException, InterruptedException;
    }

    private IppEvePrinter(MessageBus bus, Opening opening, Path folder, int port) {
        this.bus = bus;
        this.opening = opening;
        this.folder = folder;
        this.port = port;
    }

    static IppEvePrinter start(Opening opening) throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("ippeve");
        Files.createDirectories(folder.resolve("spool"));
        Files.createDirectories(folder.resolve("printed"));
        Path script = Files.writeString(folder.resolve("print.sh"), SCRIPT.formatted(folder));
        if (!script.toFile().setExecutable(true)) {
            throw new IOException(script + " cannot be made executable");
        }
        IppEvePrinter printer = new IppEvePrinter(MessageBus.start(), opening, folder, freePort());
        printer.plugInAgain();
        return printer;
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void plugInAgain() throws IOException, InterruptedException {
        ProcessBuilder program = new ProcessBuilder(
                        "ippeveprinter",
                        "-r",
                        "off",
                        "-p",
                        String.valueOf(port),
                        "-n",
                        "localhost",
                        "-f",
                        "application/pdf",
                        "-d",
                        folder.resolve("spool").toString(),
                        "-c",
                        folder.resolve("print.sh").toString(),
                        "Kiosk A4 " + port)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("log").toFile());
        bus.isSystemBusOf(program);
        printer = program.start();
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
        while (!answers()) {
            if (!printer.isAlive() || System.nanoTime() > end) {
                throw new IOException("ippeveprinter does not serve: " + Files.readString(folder.resolve("log")));
            }
            Thread.sleep(20);
        }
    }

    private boolean answers() throws InterruptedException {
        try {
            page("/");
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private void page(String path) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpRequest get = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                    .build();
            client.send(get, BodyHandlers.discarding());
        }
    }

    @Override
    public DocumentPrinter open(Map<String, String> settings) throws DeviceException, InterruptedException {
        Map<String, String> all = new HashMap<>(settings);
        all.put("uri", uri());
        return opening.open(new DeviceId("document-printer"), new DriverSettings(all));
    }

    String uri() {
        return "ipp://localhost:" + port + "/ipp/print";
    }

    /// Returns when a document is being printed.
    void awaitAtWork() throws IOException, InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
        while (!Files.exists(folder.resolve("begun"))) {
            if (System.nanoTime() > end) {
                throw new IOException("Nothing is printed: " + Files.readString(folder.resolve("log")));
            }
            Thread.sleep(20);
        }
    }

    @Override
    public void paperOut(boolean out) throws IOException, InterruptedException {
        String tray = "size%1$d=iso_a4_210x297mm&type%1$d=stationery&level%1$d=%2$d";
        page("/media?" + tray.formatted(1, out ? 0 : 250) + "&" + tray.formatted(3, out ? 0 : 50));
    }

    @Override
    public void tonerLow(boolean low) throws IOException, InterruptedException {
        page("/supplies?supply0=25&supply1=" + (low ? 5 : 75));
    }

    @Override
    public void slow(boolean slow) throws IOException {
        if (slow) {
            Files.createFile(folder.resolve("slow"));
        } else {
            Files.deleteIfExists(folder.resolve("slow"));
        }
    }

    @Override
    public List<byte[]> printed() throws IOException {
        List<byte[]> printed = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder.resolve("printed"))) {
            for (Path file : files.sorted().toList()) {
                printed.add(Files.readAllBytes(file));
            }
        }
        return printed;
    }

    @Override
    public void unplug() {
        printer.destroyForcibly();
        printer.onExit().join();
    }

    @Override
    public void close() throws IOException {
        slow(false);
        unplug();
        bus.close();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
