package org.infomat.kiosk.hardware;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.infomat.device.Device;
import org.infomat.device.DeviceId;
import org.infomat.device.Driver;
import org.infomat.device.Drivers;
import org.infomat.device.card.CardReader;
import org.infomat.device.printer.DocumentPrinter;
import org.infomat.device.printer.ReceiptPrinter;
import org.infomat.device.scanner.BarcodeScanner;
import org.infomat.device.signal.SignalBoard;
import org.infomat.kiosk.hardware.usage.UsageBook;

/// The supervised devices of a terminal, in the order of `devices.yaml` and by their class. Which they are changes when
/// a technician replaces one; each class may be looked through meanwhile.
final class Fleet {
    private final List<SupervisedDevice<?>> all = new CopyOnWriteArrayList<>();
    private final List<SupervisedDevice<ReceiptPrinter>> printers = new CopyOnWriteArrayList<>();
    private final List<SupervisedDevice<DocumentPrinter>> documentPrinters = new CopyOnWriteArrayList<>();
    private final List<SupervisedDevice<CardReader>> readers = new CopyOnWriteArrayList<>();
    private final List<SupervisedDevice<BarcodeScanner>> scanners = new CopyOnWriteArrayList<>();
    private final List<SupervisedDevice<SignalBoard>> boards = new CopyOnWriteArrayList<>();
    private final Map<DeviceId, SignalAttendance> cabinets = new ConcurrentHashMap<>();
    private final Drivers drivers;
    private final Attendances attendances;
    private final UsageBook usage;
    private final Timing timing;
    private volatile boolean closed;

    Fleet(DevicesConfig config, Drivers drivers, Attendances attendances, UsageBook usage, Timing timing) {
        this.drivers = drivers;
        this.attendances = attendances;
        this.usage = usage;
        this.timing = timing;
        config.devices().forEach(device -> all.add(made(device)));
    }

    private SupervisedDevice<?> made(DeviceConfig device) {
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
                device,
                drivers.named(device.driver(), contract),
                timing,
                usage,
                attendances.listener()::changed,
                attendance);
    }

    List<SupervisedDevice<?>> all() {
        return all;
    }

    List<SupervisedDevice<ReceiptPrinter>> printers() {
        return printers;
    }

    List<SupervisedDevice<DocumentPrinter>> documentPrinters() {
        return documentPrinters;
    }

    List<SupervisedDevice<CardReader>> readers() {
        return readers;
    }

    List<SupervisedDevice<BarcodeScanner>> scanners() {
        return scanners;
    }

    List<SupervisedDevice<SignalBoard>> boards() {
        return boards;
    }

    /// What the sensors of each board are attended to by.
    Map<DeviceId, SignalAttendance> cabinets() {
        return cabinets;
    }

    SupervisedDevice<?> device(DeviceId id) {
        return all.stream()
                .filter(device -> device.config().id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no device " + id));
    }

    Driver<?> driver(DeviceConfig config) {
        return drivers.named(config.driver(), config.deviceClass().contract());
    }

    void start() {
        all.forEach(SupervisedDevice::start);
    }

    /// Closes all devices; one that hangs is left behind.
    void close() {
        closed = true;
        all.forEach(SupervisedDevice::close);
    }

    /// Where the device stands in the order; negative where there is none of that name.
    int place(DeviceId id) {
        return all.stream().map(device -> device.config().id()).toList().indexOf(id);
    }

    void add(DeviceConfig config) {
        SupervisedDevice<?> device = made(config);
        all.add(device);
        device.start();
    }

    /// Closes the device at that place; until another is there it says how it was last.
    void dismiss(int place) {
        SupervisedDevice<?> device = all.get(place);
        printers.remove(device);
        documentPrinters.remove(device);
        readers.remove(device);
        scanners.remove(device);
        boards.remove(device);
        device.close();
    }

    /// Puts a device in the place of the one that was dismissed.
    void put(DeviceConfig config, int place) {
        SupervisedDevice<?> device = made(config);
        all.set(place, device);
        if (!closed) {
            device.start();
        }
    }
}
