package org.infomat.kiosk.hardware;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.infomat.device.Device;
import org.infomat.device.DeviceDescription;
import org.infomat.device.DeviceException;
import org.infomat.device.DeviceId;
import org.infomat.device.DeviceReason;
import org.infomat.device.DeviceStatus;
import org.infomat.device.Driver;
import org.infomat.device.Drivers;
import org.infomat.device.card.AccessKey;
import org.infomat.device.card.CardRead;
import org.infomat.device.card.CardReader;
import org.infomat.device.health.ChecksItself;
import org.infomat.device.health.HealthCheck;
import org.infomat.device.health.HealthLevel;
import org.infomat.device.health.HealthOutcome;
import org.infomat.device.health.HealthReport;
import org.infomat.device.printer.Document;
import org.infomat.device.printer.DocumentOutcome;
import org.infomat.device.printer.DocumentPrinter;
import org.infomat.device.printer.PrintOutcome;
import org.infomat.device.printer.Receipt;
import org.infomat.device.printer.ReceiptPrinter;
import org.infomat.device.scanner.BarcodeScanner;
import org.infomat.device.signal.Lamp;
import org.infomat.device.signal.Light;
import org.infomat.device.signal.Sensor;
import org.infomat.device.signal.SignalBoard;
import org.infomat.device.simulated.Simulator;
import org.infomat.kiosk.hardware.usage.Usage;
import org.infomat.kiosk.hardware.usage.UsageBook;

/// The terminal's devices. Each is opened, asked every second how it is, and opened again when it has gone; one that is
/// missing, broken or hanging stops nothing but what needs it. No call here waits for a device but `print`.
public final class Hardware implements AutoCloseable {
    /// The longest receipt at the slowest line takes a third of this.
    static final Duration PRINTING_LIMIT = Duration.ofSeconds(90);
    /// More than the longest limit that a document printer can be given.
    private static final Duration DOCUMENT_LIMIT = Duration.ofMinutes(11);

    /// More than the longest limit that a card reader should be given.
    private static final Duration CHIP_LIMIT = Duration.ofSeconds(60);

    private static final Duration LIGHTING_LIMIT = Duration.ofSeconds(2);
    private static final Duration EXPECTING_LIMIT = Duration.ofSeconds(2);

    /// What a power cut may cost the counters.
    private static final Duration SAVING_USAGE = Duration.ofMinutes(10);
    /// A device that hangs in a check is left behind after so much longer.
    private static final Duration ENDING_A_CHECK = Duration.ofSeconds(2);

    private final List<SupervisedDevice<?>> devices = new CopyOnWriteArrayList<>();
    private final List<SupervisedDevice<ReceiptPrinter>> printers = new CopyOnWriteArrayList<>();
    private final List<SupervisedDevice<DocumentPrinter>> documentPrinters = new CopyOnWriteArrayList<>();
    private final List<SupervisedDevice<CardReader>> readers = new CopyOnWriteArrayList<>();
    private final List<SupervisedDevice<BarcodeScanner>> scanners = new CopyOnWriteArrayList<>();
    private final List<SupervisedDevice<SignalBoard>> boards = new CopyOnWriteArrayList<>();
    private final Map<DeviceId, SignalAttendance> cabinets = new ConcurrentHashMap<>();
    private final Map<Check, Checked> checks = new ConcurrentHashMap<>();
    private final Lighting lighting = new Lighting();
    private final Expectation expectation = new Expectation();
    private final Attendances attendances;
    private final HardwareListener listener;
    private final Drivers drivers;
    private final UsageBook usage;
    private final Timing timing;
    private final Runnable ending;
    private volatile boolean closed;

    private record Check(DeviceId device, HealthLevel level) {}

    public Hardware(
            DevicesConfig config, Drivers drivers, HardwareListener listener, UsageBook usage, InstantSource clock) {
        this(config, drivers, listener, usage, new SystemTiming(clock));
    }

    private Hardware(
            DevicesConfig config, Drivers drivers, HardwareListener listener, UsageBook usage, SystemTiming timing) {
        this(config, drivers, listener, usage, timing, timing::close);
    }

    Hardware(
            DevicesConfig config,
            Drivers drivers,
            HardwareListener listener,
            UsageBook usage,
            Timing timing,
            Runnable ending) {
        this.listener = listener;
        this.drivers = drivers;
        this.usage = usage;
        this.timing = timing;
        this.ending = ending;
        attendances = new Attendances(listener, usage, lighting, expectation);
        config.devices().forEach(device -> devices.add(added(device)));
    }

    private SupervisedDevice<?> added(DeviceConfig device) {
        return switch (device.deviceClass()) {
            case RECEIPT_PRINTER -> in(printers, supervised(device, ReceiptPrinter.class, attendances.watching()));
            case DOCUMENT_PRINTER ->
                in(documentPrinters, supervised(device, DocumentPrinter.class, (printer, changed) -> {}));
            case CARD_READER ->
                in(readers, supervised(device, CardReader.class, attendances.readingCards(device.id())));
            case BARCODE_SCANNER ->
                in(scanners, supervised(device, BarcodeScanner.class, attendances.readingCodes(device.id())));
            case SIGNALS -> {
                SignalAttendance cabinet = attendances.sensing(device.id());
                cabinets.put(device.id(), cabinet);
                yield in(boards, supervised(device, SignalBoard.class, cabinet));
            }
        };
    }

    private static <D extends Device> SupervisedDevice<D> in(
            List<SupervisedDevice<D>> ofItsClass, SupervisedDevice<D> device) {
        ofItsClass.add(device);
        return device;
    }

    private <D extends Device> SupervisedDevice<D> supervised(
            DeviceConfig device, Class<D> contract, Attendance<D> attendance) {
        return new SupervisedDevice<>(
                device, drivers.named(device.driver(), contract), timing, usage, listener::changed, attendance);
    }

    /// Returns at once; the devices come as they come, and `HardwareListener.changed` tells of each.
    public void start() {
        devices.forEach(SupervisedDevice::start);
        saveLater();
    }

    private void saveLater() {
        timing.after(SAVING_USAGE, () -> {
            timing.run(usage::save);
            saveLater();
        });
    }

    /// How all devices are, in the order of `devices.yaml`.
    public List<DeviceReport> reports() {
        return devices.stream().map(SupervisedDevice::report).toList();
    }

    /// What plays the world around each simulated device, for the device panel.
    public Map<DeviceId, Simulator> simulators() {
        Map<DeviceId, Simulator> simulators = new LinkedHashMap<>();
        devices.forEach(device -> device.simulator()
                .ifPresent(simulator -> simulators.put(device.report().id(), simulator)));
        return Collections.unmodifiableMap(simulators);
    }

    /// The classes of which at least one device works now.
    public Set<DeviceClass> working() {
        Set<DeviceClass> working = EnumSet.noneOf(DeviceClass.class);
        reports().stream()
                .filter(report -> report.status().works())
                .map(DeviceReport::deviceClass)
                .forEach(working::add);
        return Collections.unmodifiableSet(working);
    }

    /// Prints on the first printer that works, or on the first that is there: it says best what is wrong with it.
    public PrintOutcome print(Receipt receipt) throws InterruptedException {
        for (SupervisedDevice<ReceiptPrinter> printer : worksFirst(printers)) {
            if (printer.open()) {
                PrintOutcome outcome = printer.use(PRINTING_LIMIT, device -> device.print(receipt))
                        .orElseGet(() -> unreachable(printer));
                Tallies.count(outcome, printer.config().id(), usage);
                return outcome;
            }
        }
        return printers.isEmpty()
                ? new PrintOutcome.Unreachable("devices.yaml has no receipt printer")
                : unreachable(printers.getFirst());
    }

    /// Prints on sheets of A4, by the first such printer that works.
    public DocumentOutcome printDocument(Document document) throws InterruptedException {
        for (SupervisedDevice<DocumentPrinter> printer : worksFirst(documentPrinters)) {
            if (printer.open()) {
                DocumentOutcome outcome = printer.use(DOCUMENT_LIMIT, device -> device.print(document))
                        .orElseGet(() -> notPrinted(printer));
                Tallies.count(outcome, printer.config().id(), usage);
                return outcome;
            }
        }
        return documentPrinters.isEmpty()
                ? new DocumentOutcome.NotPrinted(DeviceReason.NOT_OPENED, "devices.yaml has no document printer")
                : notPrinted(documentPrinters.getFirst());
    }

    /// Reads the document that lies on a reader with what is printed on it. Blocks for as long as its chip takes.
    public CardRead read(AccessKey key) throws InterruptedException {
        CardRead read = new CardRead.Removed();
        for (SupervisedDevice<CardReader> reader : worksFirst(readers)) {
            if (read instanceof CardRead.Removed && reader.open()) {
                read = reader.use(CHIP_LIMIT, device -> device.read(key))
                        .orElseGet(() -> new CardRead.Unreadable("the reader failed"));
            }
        }
        return read;
    }

    private static DocumentOutcome notPrinted(SupervisedDevice<?> printer) {
        DeviceStatus status = printer.report().status();
        return new DocumentOutcome.NotPrinted(status.reason(), status.detail());
    }

    private static <D extends Device> List<SupervisedDevice<D>> worksFirst(List<SupervisedDevice<D>> all) {
        Predicate<SupervisedDevice<?>> works =
                printer -> printer.report().status().works();
        List<SupervisedDevice<D>> chosen =
                new ArrayList<>(all.stream().filter(works).toList());
        all.stream().filter(works.negate()).forEach(chosen::add);
        return chosen;
    }

    private static PrintOutcome unreachable(SupervisedDevice<?> printer) {
        DeviceReport report = printer.report();
        return new PrintOutcome.Unreachable(report.id() + ": " + report.status().reason() + " "
                + report.status().detail());
    }

    /// From now on these lamps of the cabinet are lit so, and all others are off. Returns at once.
    public void light(Map<Lamp, Light> lamps) {
        if (lighting.change(lamps)) {
            boards.forEach(board -> timing.run(() -> light(board)));
        }
    }

    private void light(SupervisedDevice<SignalBoard> board) {
        change(board, LIGHTING_LIMIT, lighting::shineOn);
    }

    /// From now on these may hold a code before the scanners. Returns at once.
    public void expectCodes(Awaiting awaited) {
        if (expectation.change(awaited)) {
            scanners.forEach(scanner -> timing.run(() -> change(scanner, EXPECTING_LIMIT, expectation::tell)));
        }
    }

    private interface Change<D> {
        void make(D device) throws DeviceException, InterruptedException;
    }

    /// What cannot be changed now is so when the device is opened again.
    private static <D extends Device> void change(SupervisedDevice<D> device, Duration limit, Change<D> change) {
        try {
            Optional<Boolean> ignored = device.use(limit, opened -> {
                change.make(opened);
                return true;
            });
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /// What the device is and can do, on its own word when it was last open; empty where it never was.
    public Optional<DeviceDescription> describe(DeviceId id) {
        return device(id).diary().description();
    }

    /// Its latest changes of state, the oldest first.
    public List<DeviceEvent> history(DeviceId id) {
        return device(id).diary().latest();
    }

    /// As `devices.yaml` has it.
    public DeviceConfig config(DeviceId id) {
        return device(id).config();
    }

    /// The driver that `devices.yaml` names for it.
    public Driver<?> driver(DeviceId id) {
        return driver(config(id));
    }

    private Driver<?> driver(DeviceConfig config) {
        return drivers.named(config.driver(), config.deviceClass().contract());
    }

    /// What it has done since its counters were last at zero.
    public Usage usage(DeviceId id) {
        return usage.of(device(id).config().id());
    }

    /// Sets its counters to zero and tells what they were, for the audit log.
    public Usage resetUsage(DeviceId id) {
        return usage.reset(device(id).config().id());
    }

    /// Closes it and opens it anew. Returns at once.
    public void reconnect(DeviceId id) {
        device(id).reconnect();
    }

    /// From now on this device is in the place of the one of its name, or beside the others where there is none. The
    /// old
    /// one is closed and the new one opened, under supervision as all are. Returns at once.
    public synchronized void replace(DeviceConfig config) {
        driver(config).check(config.settings());
        int place = place(config.id());
        if (place < 0) {
            SupervisedDevice<?> device = added(config);
            devices.add(device);
            device.start();
        } else {
            supervise(config, dismissed(place));
        }
    }

    /// Opens a device as proposed, checks it and closes it. The one of its name steps aside meanwhile, and nothing else
    /// changes. Blocks for as long as opening and the level may take.
    public synchronized HealthReport tryOut(DeviceConfig config, HealthLevel level) throws InterruptedException {
        Driver<?> driver = driver(config);
        int place = place(config.id());
        if (place < 0) {
            return new Tryout(config, timing).report(driver, level);
        }
        DeviceConfig before = devices.get(place).config();
        int dismissed = dismissed(place);
        try {
            return new Tryout(config, timing).report(driver, level);
        } finally {
            supervise(before, dismissed);
        }
    }

    /// Lets work have a device's driver and settings for itself: the device steps aside meanwhile and comes back
    /// however the work ends. Blocks for as long as opening and the limit may take. Empty where the work failed
    /// or took longer; `failed` is told why.
    public synchronized <T> Optional<T> apart(
            DeviceId id, Duration limit, DriverWork<T> work, Consumer<DeviceStatus> failed)
            throws InterruptedException {
        DeviceConfig config = config(id);
        int dismissed = dismissed(place(id));
        try {
            return new Tryout(config, timing).outcome(driver(config), limit, work, failed);
        } finally {
            supervise(config, dismissed);
        }
    }

    private int place(DeviceId id) {
        return devices.stream().map(device -> device.config().id()).toList().indexOf(id);
    }

    /// Closes the device; until another is in its place it says how it was last.
    private int dismissed(int place) {
        SupervisedDevice<?> device = devices.get(place);
        printers.remove(device);
        documentPrinters.remove(device);
        readers.remove(device);
        scanners.remove(device);
        boards.remove(device);
        device.close();
        return place;
    }

    private void supervise(DeviceConfig config, int place) {
        SupervisedDevice<?> device = added(config);
        devices.set(place, device);
        if (!closed) {
            device.start();
        }
    }

    /// Checks the device; whatever is presented to it meanwhile reaches no visit. Blocks until the check has ended, for
    /// as long as `HealthLevel.limit` at most.
    public HealthReport check(DeviceId id, HealthLevel level) throws InterruptedException {
        HealthReport report = check(device(id), level);
        checks.put(new Check(id, level), new Checked(timing.now(), report));
        return report;
    }

    /// The last check of a device at each level since the start.
    public List<Checked> checks(DeviceId id) {
        return Arrays.stream(HealthLevel.values())
                .map(level -> Optional.ofNullable(checks.get(new Check(id, level))))
                .flatMap(Optional::stream)
                .toList();
    }

    private <D extends Device> HealthReport check(SupervisedDevice<D> device, HealthLevel level)
            throws InterruptedException {
        Duration limit = level.limit().plus(ENDING_A_CHECK);
        DeviceWork<D, HealthReport> work = opened -> HealthCheck.of(counted(opened), level);
        Optional<HealthReport> report =
                level == HealthLevel.INTERNAL ? device.use(limit, work) : device.useAlone(limit, work);
        return report.orElseGet(() -> new HealthReport(
                device.config().id(), level, HealthOutcome.of(device.report().status()), Duration.ZERO));
    }

    /// What a device's own test prints is not known: only its maker could tell.
    private Device counted(Device device) {
        return switch (device) {
            case ChecksItself own -> device;
            case ReceiptPrinter printer -> new CountedReceiptPrinter(printer, usage);
            case DocumentPrinter printer -> new CountedDocumentPrinter(printer, usage);
            default -> device;
        };
    }

    /// Does something with the device; whatever is presented to it meanwhile reaches no visit. Empty where it is not
    /// open, failed or took longer than the limit; its report then says why.
    public <D extends Device, T> Optional<T> alone(
            DeviceId id, Class<D> contract, Duration limit, DeviceWork<D, T> work) throws InterruptedException {
        return alone(device(id), contract, limit, work);
    }

    private <E extends Device, D extends Device, T> Optional<T> alone(
            SupervisedDevice<E> device, Class<D> contract, Duration limit, DeviceWork<D, T> work)
            throws InterruptedException {
        return device.useAlone(limit, opened -> work.on(contract.cast(counted(opened))));
    }

    /// The sensors of each board as they are now.
    public Map<DeviceId, Map<Sensor, Sensed>> sensed() {
        Map<DeviceId, Map<Sensor, Sensed>> sensed = new LinkedHashMap<>();
        cabinets.forEach((id, cabinet) -> sensed.put(id, cabinet.sensed()));
        return sensed;
    }

    private SupervisedDevice<?> device(DeviceId id) {
        return devices.stream()
                .filter(device -> device.config().id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no device " + id));
    }

    /// Closes all devices; one that hangs is left behind.
    @Override
    public void close() {
        closed = true;
        devices.forEach(SupervisedDevice::close);
        usage.save();
        ending.run();
    }
}
