package org.infomat.device.health;

import java.time.Duration;
import org.infomat.device.Capability;
import org.infomat.device.Device;
import org.infomat.device.DeviceDescription;
import org.infomat.device.DeviceException;
import org.infomat.device.DeviceReason;
import org.infomat.device.card.CardReader;
import org.infomat.device.health.TimeLimit.Work;
import org.infomat.device.printer.DocumentPrinter;
import org.infomat.device.printer.ReceiptPrinter;
import org.infomat.device.scanner.BarcodeScanner;
import org.infomat.device.signal.SignalBoard;

/// Checks a device that is open and that nobody else uses meanwhile.
public final class HealthCheck {
    private HealthCheck() {}

    /// Never takes longer than the level's limit; a device that hangs past it has failed. Interrupting breaks it off.
    public static HealthReport of(Device device, HealthLevel level) throws InterruptedException {
        return of(device, level, level.limit());
    }

    /// Prints the page of the external level, for as long as the printer's own limit allows: longer than the level's
    /// for one that sleeps. Interrupting breaks it off.
    public static HealthOutcome testPage(DocumentPrinter printer) throws InterruptedException {
        return PrinterProbes.print(printer);
    }

    /// Prints the receipt of the external level within its limit, also on a printer that has a check of its own.
    public static HealthOutcome testReceipt(ReceiptPrinter printer) throws InterruptedException {
        HealthLevel level = HealthLevel.EXTERNAL;
        return outcome(printer, level, level.limit(), () -> PrinterProbes.print(printer));
    }

    static HealthReport of(Device device, HealthLevel level, Duration limit) throws InterruptedException {
        long begun = System.nanoTime();
        HealthOutcome outcome = outcome(device, level, limit, probe(device, level));
        return new HealthReport(device.id(), level, outcome, Duration.ofNanos(System.nanoTime() - begun));
    }

    private static HealthOutcome outcome(Device device, HealthLevel level, Duration limit, Work<HealthOutcome> work)
            throws InterruptedException {
        try {
            return TimeLimit.call(device, limit, work).orElseGet(() -> late(level));
        } catch (DeviceException e) {
            return new HealthOutcome.Failed(e.status().reason(), String.valueOf(e.getMessage()));
        }
    }

    private static HealthOutcome late(HealthLevel level) {
        return switch (level) {
            case INTERNAL, EXTERNAL -> new HealthOutcome.Failed(DeviceReason.SLOW, "It did not end in time");
            case INTERACTIVE -> new HealthOutcome.Unattended();
        };
    }

    /// By the contract of the device's class.
    private static Work<HealthOutcome> probe(Device device, HealthLevel level) {
        return switch (level) {
            case INTERNAL -> () -> HealthOutcome.of(device.status());
            case EXTERNAL -> external(device);
            case INTERACTIVE -> interactive(device);
        };
    }

    private static Work<HealthOutcome> external(Device device) {
        return switch (device) {
            case ChecksItself tester -> tester::checkExternally;
            case ReceiptPrinter printer -> () -> PrinterProbes.print(printer);
            case DocumentPrinter printer -> () -> PrinterProbes.print(printer);
            case BarcodeScanner scanner
            when scanner.description().can(Capability.TRIGGER) -> () -> ScannerProbes.lightUp(scanner);
            case SignalBoard board when lit(board.description()) -> () -> SignalProbes.lightEach(board);
            default -> HealthOutcome.NotAvailable::new;
        };
    }

    private static boolean lit(DeviceDescription board) {
        return board.can(Capability.GUIDE_LIGHTS) || board.can(Capability.STATUS_LIGHT);
    }

    private static Work<HealthOutcome> interactive(Device device) {
        return switch (device) {
            case ReceiptPrinter printer
            when printer.description().can(Capability.COVER_SENSOR) -> () -> PrinterProbes.watchCover(printer);
            case BarcodeScanner scanner -> () -> ScannerProbes.awaitCode(scanner);
            case CardReader reader -> () -> CardProbes.awaitCard(reader);
            case SignalBoard board -> () -> SignalProbes.awaitSensor(board);
            default -> HealthOutcome.NotAvailable::new;
        };
    }
}
