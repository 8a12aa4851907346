package org.infomat.kiosk.hardware;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.infomat.device.Device;
import org.infomat.device.DeviceDescription;
import org.infomat.device.DeviceException;
import org.infomat.device.DeviceId;
import org.infomat.device.DeviceStatus;
import org.infomat.device.Driver;
import org.infomat.device.Drivers;
import org.infomat.device.card.AccessKey;
import org.infomat.device.card.CardRead;
import org.infomat.device.health.HealthLevel;
import org.infomat.device.health.HealthReport;
import org.infomat.device.printer.Document;
import org.infomat.device.printer.DocumentOutcome;
import org.infomat.device.printer.PrintOutcome;
import org.infomat.device.printer.Receipt;
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
    private static final Duration LIGHTING_LIMIT = Duration.ofSeconds(2);
    private static final Duration EXPECTING_LIMIT = Duration.ofSeconds(2);

    /// What a power cut may cost the counters.
    private static final Duration SAVING_USAGE = Duration.ofMinutes(10);

    private final Lighting lighting = new Lighting();
    private final Expectation expectation = new Expectation();
    private final Fleet fleet;
    private final PublicUse publicUse;
    private final Checks checks;
    private final Replacing replacing;
    private final UsageBook usage;
    private final Timing timing;
    private final Runnable ending;

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
        this.usage = usage;
        this.timing = timing;
        this.ending = ending;
        fleet = new Fleet(config, drivers, new Attendances(listener, usage, lighting, expectation), usage, timing);
        publicUse = new PublicUse(fleet, usage);
        checks = new Checks(usage, timing);
        replacing = new Replacing(fleet, timing);
    }

    /// Returns at once; the devices come as they come, and `HardwareListener.changed` tells of each.
    public void start() {
        fleet.start();
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
        return fleet.all().stream().map(SupervisedDevice::report).toList();
    }

    /// What plays the world around each simulated device, for the device panel.
    public Map<DeviceId, Simulator> simulators() {
        Map<DeviceId, Simulator> simulators = new LinkedHashMap<>();
        fleet.all()
                .forEach(device -> device.simulator()
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
        return publicUse.print(receipt);
    }

    /// Prints on sheets of A4, by the first such printer that works.
    public DocumentOutcome printDocument(Document document) throws InterruptedException {
        return publicUse.print(document);
    }

    /// Reads the document that lies on a reader with what is printed on it. Blocks for as long as its chip takes.
    public CardRead read(AccessKey key) throws InterruptedException {
        return publicUse.read(key);
    }

    /// From now on these lamps of the cabinet are lit so, and all others are off. Returns at once.
    public void light(Map<Lamp, Light> lamps) {
        if (lighting.change(lamps)) {
            fleet.boards().forEach(board -> timing.run(() -> light(board)));
        }
    }

    private void light(SupervisedDevice<SignalBoard> board) {
        change(board, LIGHTING_LIMIT, lighting::shineOn);
    }

    /// From now on these may hold a code before the scanners. Returns at once.
    public void expectCodes(Awaiting awaited) {
        if (expectation.change(awaited)) {
            fleet.scanners().forEach(scanner -> timing.run(() -> change(scanner, EXPECTING_LIMIT, expectation::tell)));
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
        return fleet.device(id).diary().description();
    }

    /// Its latest changes of state, the oldest first.
    public List<DeviceEvent> history(DeviceId id) {
        return fleet.device(id).diary().latest();
    }

    /// As `devices.yaml` has it.
    public DeviceConfig config(DeviceId id) {
        return fleet.device(id).config();
    }

    /// The driver that `devices.yaml` names for it.
    public Driver<?> driver(DeviceId id) {
        return fleet.driver(config(id));
    }

    /// What it has done since its counters were last at zero.
    public Usage usage(DeviceId id) {
        return usage.of(fleet.device(id).config().id());
    }

    /// Sets its counters to zero and tells what they were, for the audit log.
    public Usage resetUsage(DeviceId id) {
        return usage.reset(fleet.device(id).config().id());
    }

    /// Closes it and opens it anew. Returns at once.
    public void reconnect(DeviceId id) {
        fleet.device(id).reconnect();
    }

    /// From now on this device is in the place of the one of its name, or beside the others where there is none. The
    /// old one is closed and the new one opened, under supervision as all are. Returns at once.
    public void replace(DeviceConfig config) {
        replacing.replace(config);
    }

    /// Opens a device as proposed, checks it and closes it. The one of its name steps aside meanwhile, and nothing else
    /// changes. Blocks for as long as opening and the level may take.
    public HealthReport tryOut(DeviceConfig config, HealthLevel level) throws InterruptedException {
        return replacing.tryOut(config, level);
    }

    /// Lets work have a device's driver and settings for itself: the device steps aside meanwhile and comes back
    /// however the work ends. Blocks for as long as opening and the limit may take. Empty where the work failed
    /// or took longer; `failed` is told why.
    public <T> Optional<T> apart(DeviceId id, Duration limit, DriverWork<T> work, Consumer<DeviceStatus> failed)
            throws InterruptedException {
        return replacing.apart(id, limit, work, failed);
    }

    /// Checks the device; whatever is presented to it meanwhile reaches no visit. Blocks until the check has ended, for
    /// as long as `HealthLevel.limit` at most.
    public HealthReport check(DeviceId id, HealthLevel level) throws InterruptedException {
        return checks.check(fleet.device(id), level);
    }

    /// The last check of a device at each level since the start.
    public List<Checked> checks(DeviceId id) {
        return checks.of(id);
    }

    /// Does something with the device; whatever is presented to it meanwhile reaches no visit. Empty where it is not
    /// open, failed or took longer than the limit; its report then says why.
    public <D extends Device, T> Optional<T> alone(
            DeviceId id, Class<D> contract, Duration limit, DeviceWork<D, T> work) throws InterruptedException {
        return checks.alone(fleet.device(id), contract, limit, work);
    }

    /// The sensors of each board as they are now.
    public Map<DeviceId, Map<Sensor, Sensed>> sensed() {
        Map<DeviceId, Map<Sensor, Sensed>> sensed = new LinkedHashMap<>();
        fleet.cabinets().forEach((id, cabinet) -> sensed.put(id, cabinet.sensed()));
        return sensed;
    }

    /// Closes all devices; one that hangs is left behind.
    @Override
    public void close() {
        fleet.close();
        usage.save();
        ending.run();
    }
}
