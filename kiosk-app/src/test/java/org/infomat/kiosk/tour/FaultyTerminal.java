package org.infomat.kiosk.tour;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.Closeable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.infomat.content.Bundle;
import org.infomat.content.catalogue.NeededDevice;
import org.infomat.content.catalogue.Service;
import org.infomat.content.text.Language;
import org.infomat.device.DeviceId;
import org.infomat.device.port.TcpListener;
import org.infomat.device.printer.simulated.VirtualPrinter;
import org.infomat.device.simulated.Lever;
import org.infomat.device.simulated.Simulator;
import org.infomat.kiosk.Kiosk;
import org.infomat.kiosk.KioskApp;
import org.infomat.kiosk.KioskArguments;
import org.infomat.kiosk.KioskConfig;
import org.infomat.kiosk.screen.LocalWords;
import org.infomat.kiosk.visit.Step;

/// A whole terminal, screens and all, to which a fault script happens in real time.
final class FaultyTerminal implements Closeable {
    private static final Set<NeededDevice> NEEDED =
            Set.of(NeededDevice.CARD_READER, NeededDevice.BARCODE_SCANNER, NeededDevice.RECEIPT_PRINTER);
    private static final String PRINTER = "receipt-printer";
    /// Drawing takes most of the time where there is no graphics processor: the same screens, drawn small.
    private static final double SCALE = 0.3;
    private static final long GLANCE_MILLIS = 25;
    /// Devices are there a second or two after the start.
    private static final long DEVICES_MILLIS = 15_000;

    private final FaultScript script;
    private final Kiosk kiosk;
    private final Visitor visitor;
    private final Bundle bundle;
    private final Map<DeviceId, Simulator> simulators;
    private final VirtualPrinter printer;
    private final List<Closeable> peers;

    private FaultyTerminal(
            FaultScript script, Kiosk kiosk, Bundle bundle, VirtualPrinter printer, List<Closeable> peers) {
        this.script = script;
        this.kiosk = kiosk;
        this.bundle = bundle;
        this.printer = printer;
        this.peers = peers;
        simulators = new LinkedHashMap<>(kiosk.simulators());
        simulators.put(new DeviceId(PRINTER), printer);
        Language language = bundle.languages().stream()
                .filter(known -> known.tag().equals(script.language()))
                .findFirst()
                .orElseThrow();
        visitor = new Visitor(
                kiosk,
                seen -> {},
                new TourRecord.VisitRecord(script.language(), script.name()),
                LocalWords.of(bundle, language),
                new ArrayList<>());
    }

    /// @param root the folder in which `config/` is
    static FaultyTerminal start(FaultScript script, Path root, Path data, KioskConfig.HubConfig hub)
            throws IOException {
        List<Closeable> peers = new ArrayList<>();
        KioskConfig config = KioskArguments.parse(List.of(
                        "--simulated", "--config", root.resolve("config").toString()))
                .config()
                .withHub(hub)
                .withData(data)
                .withContent(root.resolve("config/content"));
        VirtualPrinter overTcp = new VirtualPrinter(PRINTER);
        if (script.printer().equals("tcp")) {
            config = config.withDevices(devices(config.devices(), data, serve(overTcp, peers)));
        }
        KioskApp.Started started = KioskApp.start(config, InstantSource.system());
        Kiosk kiosk = Visitor.onToolkit(() -> Tour.shown(started, SCALE));
        peers.addFirst(() -> Visitor.onToolkit(() -> {
            kiosk.close();
            return true;
        }));
        VirtualPrinter printer = peers.size() > 1 ? overTcp : Tour.simulator(kiosk, VirtualPrinter.class);
        return new FaultyTerminal(script, kiosk, started.bundle().orElseThrow(), printer, peers);
    }

    private static int serve(VirtualPrinter printer, List<Closeable> peers) throws IOException {
        TcpListener listener = TcpListener.on(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
        peers.add(listener::close);
        Thread.ofVirtual().start(() -> {
            try {
                printer.serve(listener);
            } catch (IOException e) {
                // The listener was closed: the terminal's day is over.
            }
        });
        return listener.number();
    }

    /// The simulated terminal's devices with a real driver for the printer.
    private static Path devices(Path simulated, Path data, int port) throws IOException {
        Path file = Files.createDirectories(data).resolve("devices.yaml");
        String real = "driver: escpos\n    port: tcp://127.0.0.1:" + port;
        String changed = Files.readString(simulated).replace("driver: simulated-printer", real);
        assertThat(changed).as(simulated + " has a simulated printer").contains(real);
        return Files.writeString(file, changed);
    }

    void play() throws IOException, InterruptedException, TourException {
        begin();
        long began = System.nanoTime();
        for (FaultScript.Moment moment : script.moments()) {
            long due = began + (long) (moment.second() * 1e9) - System.nanoTime();
            if (due > 0) {
                TimeUnit.NANOSECONDS.sleep(due);
            }
            happens(moment);
        }
    }

    private void happens(FaultScript.Moment moment) throws InterruptedException, TourException {
        switch (moment.deed()) {
            case FaultScript.Deed.Fault fault -> fault(fault);
            case FaultScript.Deed.Touch(String key) -> visitor.touch(key);
            case FaultScript.Deed.Sees sees -> sees(moment.second(), sees);
            case FaultScript.Deed.Receipts(int count) ->
                assertThat(printer.receipts()).as("receipts in the tray").hasSize(count);
        }
    }

    private void fault(FaultScript.Deed.Fault fault) {
        Simulator simulator = simulators.get(new DeviceId(fault.device()));
        assertThat(simulator).as("the device %s", fault.device()).isNotNull();
        Lever lever = simulator.levers().stream()
                .filter(candidate -> candidate.name().equals(fault.lever()))
                .findFirst()
                .orElseThrow(() -> new AssertionError(fault.device() + " has no lever " + fault.lever()));
        String value = fault.set().orElse("");
        switch (lever) {
            case Lever.Toggle toggle -> toggle.set().accept(value.equals("on") || value.equals("true"));
            case Lever.Press press -> press.press().run();
            case Lever.Entry entry -> entry.enter().accept(value);
        }
    }

    private void sees(double second, FaultScript.Deed.Sees expected) throws InterruptedException {
        long patience = System.nanoTime() + (long) (expected.within() * 1e9);
        while (!complaint(expected).isEmpty()) {
            if (System.nanoTime() > patience) {
                throw new AssertionError("At second " + second + " of '" + script.name() + "', after "
                        + expected.within() + " s: " + complaint(expected));
            }
            Thread.sleep(GLANCE_MILLIS);
        }
    }

    /// What is not as it should be; nothing where all is.
    private String complaint(FaultScript.Deed.Sees expected) {
        String step = visitor.step().getClass().getSimpleName();
        if (!step.equals(expected.step())) {
            return "the person sees " + step + " in place of " + expected.step();
        }
        String heard = String.join("\n", Visitor.onToolkit(kiosk::script));
        String missing = expected.texts().stream()
                .filter(key -> !heard.contains(words(key)))
                .collect(Collectors.joining(", "));
        String tooMuch = expected.not().stream()
                .filter(key -> heard.contains(words(key)))
                .collect(Collectors.joining(", "));
        return missing.isEmpty() && tooMuch.isEmpty()
                ? ""
                : "missing: [" + missing + "], too much: [" + tooMuch + "] in:\n" + heard;
    }

    private String words(String key) {
        return visitor.words().phrase(key).spoken();
    }

    // Where the person stands at second 0

    private void begin() throws TourException, InterruptedException, IOException {
        awaitDevices();
        visitor.sees(Step.Attract.class);
        String[] place = script.begin().split(" ", 2);
        if (place[0].equals("attract")) {
            return;
        }
        visitor.touchWords(visitor.words().language().ownName());
        visitor.sees(Step.Home.class);
        switch (place[0]) {
            case "home" -> {}
            case "look-up" -> {
                visitor.touch("home.look-up");
                visitor.sees(Step.LookUpEntry.class);
            }
            case "page" -> open(service(place[1]));
            case "identify" -> {
                open(service(place[1]));
                visitor.touch("service.start");
                visitor.sees(Step.Identify.class);
            }
            case "check" -> fillIn(service(place[1]));
            default -> throw new IllegalArgumentException(script.name() + ": nobody can begin at " + script.begin());
        }
    }

    private void awaitDevices() throws InterruptedException {
        long patience = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(DEVICES_MILLIS);
        while (!visitor.visit().terminal().conditions().working().containsAll(NEEDED)) {
            assertThat(System.nanoTime()).as("the devices work in time").isLessThan(patience);
            Thread.sleep(GLANCE_MILLIS);
        }
    }

    private Service service(String id) {
        return bundle.catalogue().service(id).orElseThrow();
    }

    private void open(Service service) throws TourException, InterruptedException, IOException {
        Language language = visitor.words().language();
        visitor.touch("home.search");
        visitor.sees(Step.Results.class);
        visitor.type(0, service.keywords().get(language.tag()).getFirst());
        visitor.sees(Step.Results.class, results -> results.services().contains(service.id()));
        visitor.touchWords(service.title().in(language));
        visitor.sees(Step.ServicePage.class);
    }

    /// The form with the fewest questions, filled in.
    private void fillIn(Service service) throws TourException, InterruptedException, IOException {
        open(service);
        visitor.touch("service.start");
        visitor.answers(
                service,
                Map.of(
                        "problem",
                        "pothole",
                        "street",
                        "Street 1",
                        "danger",
                        "false",
                        "details",
                        "A hole in the road",
                        "wantsAnswer",
                        "false"));
        visitor.sees(Step.CheckAnswers.class);
    }

    @Override
    public void close() throws IOException {
        for (Closeable peer : peers) {
            peer.close();
        }
    }
}
