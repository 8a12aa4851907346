package org.infomat.kiosk.hardware.bench;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;
import org.infomat.device.health.HealthLevel;
import org.infomat.device.printer.escpos.ReceiptBench;
import org.infomat.device.scanner.camera.DecodingBench;
import org.infomat.kiosk.hardware.DeviceClass;
import org.infomat.kiosk.hardware.DevicesConfig;
import org.infomat.kiosk.hardware.Hardware;
import org.infomat.kiosk.hardware.TerminalDrivers;
import org.infomat.kiosk.hardware.usage.UsageBook;
import org.slf4j.LoggerFactory;

/// Measures a terminal with its real drivers on peers of this machine, and fails where a promise is not kept.
public final class DeviceBench {
    private static final int ROUNDS = 6;
    private static final int TROUBLE_ROUNDS = 3;
    /// More often than this and the terminal calls a device unstable, as it should.
    private static final Duration ROUND = Duration.ofSeconds(11);
    private static final Duration AWAY = Duration.ofSeconds(3);
    private static final Duration LIMIT = Duration.ofSeconds(15);
    private static final Duration IDLE = Duration.ofSeconds(20);
    /// A terminal is idle for hours: what has just been loaded, and what the benches before have left to compile, is
    /// over.
    private static final Duration WARMING_UP = Duration.ofSeconds(90);
    private static final Load IDLE_LIMIT = new Load(2, 512);
    private static final Load TROUBLE_LIMIT = new Load(25, 8 * 1_024);

    private final Figures figures = new Figures();
    private final Changes changes = new Changes();
    private final List<Peer> peers = new ArrayList<>();
    private final List<Peer> still = new ArrayList<>();
    private final SerialPeer scanner = add(new SerialPeer("scanner, serial", DeviceClass.BARCODE_SCANNER));
    private final TcpPeer printer = add(new TcpPeer());

    private DeviceBench() throws Exception {
        add(new SerialPeer("printer, serial", DeviceClass.RECEIPT_PRINTER));
        add(new CardServicePeer());
        add(new SerialPeer("card reader, magnetic stripe", DeviceClass.CARD_READER));
        still.add(StillPeer.camera());
        still.add(StillPeer.documents());
        still.add(StillPeer.signals());
    }

    private <P extends Peer> P add(P peer) {
        peers.add(peer);
        return peer;
    }

    public static void main(String[] arguments) throws Exception {
        ((Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME)).setLevel(Level.WARN);
        Thread.setDefaultUncaughtExceptionHandler(DeviceBench::end);
        System.out.println(machine());
        ReceiptBench.main(arguments);
        boolean read = DecodingBench.run();
        boolean kept = new DeviceBench().run();
        System.exit(read && kept ? 0 : 1);
    }

    /// The peers' threads would go on without it.
    private static void end(Thread thread, Throwable problem) {
        problem.printStackTrace();
        System.exit(1);
    }

    private static String machine() throws IOException {
        String processor = Files.readAllLines(Path.of("/proc/cpuinfo")).stream()
                .filter(line -> line.startsWith("model name"))
                .map(line -> line.substring(line.indexOf(':') + 1).strip())
                .findFirst()
                .orElse("unknown processor");
        return "%s, %d cores, Linux %s, Java %s, load %s"
                .formatted(
                        processor,
                        Runtime.getRuntime().availableProcessors(),
                        System.getProperty("os.version"),
                        System.getProperty("java.version"),
                        Files.readString(Path.of("/proc/loadavg")).split(" ")[0]);
    }

    private boolean run() throws Exception {
        List<Peer> all = Stream.concat(peers.stream(), still.stream()).toList();
        DevicesConfig config = new DevicesConfig(all.stream().map(Peer::config).toList());
        try (Hardware hardware = new Hardware(
                config,
                TerminalDrivers.all(),
                changes,
                UsageBook.inMemory(InstantSource.system()),
                InstantSource.system())) {
            hardware.start();
            for (Peer peer : all) {
                changes.until(peer.id(), true, LIMIT);
            }
            idle(all.size());
            recoveries();
            troubles(hardware);
        } finally {
            for (Peer peer : all) {
                peer.close();
            }
        }
        return figures.kept();
    }

    private void idle(int devices) throws Exception {
        Thread.sleep(WARMING_UP);
        figures.load("idle, " + devices + " devices open", Load.during(IDLE), IDLE_LIMIT);
    }

    private void recoveries() throws Exception {
        try (ExecutorService together = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> runs = new ArrayList<>();
            peers.forEach(peer -> runs.add(together.submit(() -> {
                recoveries(peer);
                return null;
            })));
            for (Future<?> run : runs) {
                run.get();
            }
        }
    }

    private void recoveries(Peer peer) throws Exception {
        List<Duration> noticed = new ArrayList<>();
        List<Duration> back = new ArrayList<>();
        for (int i = 0; i < ROUNDS; i++) {
            long begun = System.nanoTime();
            Thread.sleep(ThreadLocalRandom.current().nextInt(1_000));
            peer.unplug();
            noticed.add(changes.until(peer.id(), false, LIMIT));
            Thread.sleep(AWAY.plusMillis(ThreadLocalRandom.current().nextInt(1_000)));
            peer.plugIn();
            back.add(changes.until(peer.id(), true, LIMIT));
            Thread.sleep(Math.max(0, ROUND.toMillis() - (System.nanoTime() - begun) / 1_000_000));
        }
        figures.times(peer.name() + " unplugged, noticed", noticed, Duration.ofSeconds(2));
        figures.times(peer.name() + " plugged in, back in service", back, Duration.ofSeconds(3));
    }

    /// A device whose line stays and that is of no use all the same.
    private void troubles(Hardware hardware) throws Exception {
        for (String lever : List.of("silent", "stuck", "babbling", "open")) {
            trouble(
                    "printer, TCP " + lever,
                    printer,
                    () -> printer.trouble(lever, true),
                    () -> printer.trouble(lever, false));
        }
        trouble("printer, TCP jammed", printer, () -> jam(hardware), () -> printer.trouble("jammed", false));
        trouble("scanner, serial flooding", scanner, this::flood, () -> {
            scanner.unplug();
            Thread.sleep(100);
            scanner.plugIn();
        });
    }

    /// Shows when something is cut.
    private void jam(Hardware hardware) throws IOException {
        printer.trouble("jammed", true);
        Thread.ofVirtual().start(() -> {
            try {
                hardware.check(printer.id(), HealthLevel.EXTERNAL);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
    }

    private void flood() {
        Thread.ofPlatform().daemon().start(() -> {
            try {
                scanner.flood();
            } catch (IOException e) {
                // the cable has been pulled
            }
        });
    }

    private interface Step {
        void take() throws Exception;
    }

    private void trouble(String what, Peer peer, Step begin, Step end) throws Exception {
        List<Duration> noticed = new ArrayList<>();
        List<Duration> back = new ArrayList<>();
        Load cost = new Load(0, 0);
        for (int i = 0; i < TROUBLE_ROUNDS; i++) {
            Thread.sleep(ROUND);
            begin.take();
            noticed.add(changes.until(peer.id(), false, LIMIT));
            cost = cost.or(Load.during(AWAY));
            end.take();
            back.add(changes.until(peer.id(), true, LIMIT));
        }
        figures.times(what + ", noticed", noticed, Duration.ofSeconds(2));
        figures.load(what + ", costs", cost, TROUBLE_LIMIT);
        figures.times(what + " ended, back", back, Duration.ofSeconds(3));
    }
}
