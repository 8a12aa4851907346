package org.infomat.kiosk.hardware;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.infomat.device.Device;
import org.infomat.device.DeviceException;
import org.infomat.device.DeviceId;
import org.infomat.device.Drivers;
import org.infomat.device.card.CardReader;
import org.infomat.device.printer.PrintOutcome;
import org.infomat.device.printer.Receipt;
import org.infomat.device.printer.ReceiptPrinter;
import org.infomat.device.scanner.BarcodeScanner;
import org.infomat.device.simulated.Simulator;

/// The terminal's devices. Each is opened, asked every second how it is, and opened again when it has gone; one that is
/// missing, broken or hanging stops nothing but what needs it. No call here waits for a device but `print`.
public final class Hardware implements AutoCloseable {
    /// The longest receipt at the slowest line takes a third of this.
    static final Duration PRINTING_LIMIT = Duration.ofSeconds(90);

    private final List<SupervisedDevice<?>> devices = new ArrayList<>();
    private final List<SupervisedDevice<ReceiptPrinter>> printers = new ArrayList<>();
    private final HardwareListener listener;
    private final Drivers drivers;
    private final Timing timing;
    private final Runnable ending;

    public Hardware(DevicesConfig config, Drivers drivers, HardwareListener listener, InstantSource clock) {
        this(config, drivers, listener, new SystemTiming(clock));
    }

    private Hardware(DevicesConfig config, Drivers drivers, HardwareListener listener, SystemTiming timing) {
        this(config, drivers, listener, timing, timing::close);
    }

    Hardware(DevicesConfig config, Drivers drivers, HardwareListener listener, Timing timing, Runnable ending) {
        this.listener = listener;
        this.drivers = drivers;
        this.timing = timing;
        this.ending = ending;
        config.devices().forEach(this::add);
    }

    private void add(DeviceConfig device) {
        switch (device.deviceClass()) {
            case RECEIPT_PRINTER -> printers.add(supervised(device, ReceiptPrinter.class, printer -> {}));
            case CARD_READER -> supervised(device, CardReader.class, reader -> readCards(device.id(), reader));
            case BARCODE_SCANNER ->
                supervised(device, BarcodeScanner.class, scanner -> readCodes(device.id(), scanner));
        }
    }

    private <D extends Device> SupervisedDevice<D> supervised(
            DeviceConfig device, Class<D> contract, Attendance<D> attendance) {
        SupervisedDevice<D> supervised = new SupervisedDevice<>(
                device, drivers.named(device.driver(), contract), timing, listener::changed, attendance);
        devices.add(supervised);
        return supervised;
    }

    private void readCodes(DeviceId id, BarcodeScanner scanner) throws DeviceException, InterruptedException {
        while (true) {
            listener.scanned(id, scanner.scan());
        }
    }

    private void readCards(DeviceId id, CardReader reader) throws DeviceException, InterruptedException {
        while (true) {
            listener.presented(id, reader.read());
            reader.awaitRemoval();
            listener.cardTaken(id);
        }
    }

    /// Returns at once; the devices come as they come, and `HardwareListener.changed` tells of each.
    public void start() {
        devices.forEach(SupervisedDevice::start);
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
        for (SupervisedDevice<ReceiptPrinter> printer : chosen()) {
            if (printer.open()) {
                return printer.use(PRINTING_LIMIT, device -> device.print(receipt))
                        .orElseGet(() -> unreachable(printer));
            }
        }
        return printers.isEmpty()
                ? new PrintOutcome.Unreachable("devices.yaml has no receipt printer")
                : unreachable(printers.getFirst());
    }

    private List<SupervisedDevice<ReceiptPrinter>> chosen() {
        Predicate<SupervisedDevice<?>> works =
                printer -> printer.report().status().works();
        List<SupervisedDevice<ReceiptPrinter>> chosen =
                new ArrayList<>(printers.stream().filter(works).toList());
        printers.stream().filter(works.negate()).forEach(chosen::add);
        return chosen;
    }

    private static PrintOutcome unreachable(SupervisedDevice<?> printer) {
        DeviceReport report = printer.report();
        return new PrintOutcome.Unreachable(report.id() + ": " + report.status().reason() + " "
                + report.status().detail());
    }

    /// Closes all devices; one that hangs is left behind.
    @Override
    public void close() {
        devices.forEach(SupervisedDevice::close);
        ending.run();
    }
}
