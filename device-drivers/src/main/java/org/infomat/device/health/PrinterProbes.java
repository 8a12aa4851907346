package org.infomat.device.health;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.infomat.device.Device;
import org.infomat.device.DeviceException;
import org.infomat.device.DeviceReason;
import org.infomat.device.DeviceStatus;
import org.infomat.device.printer.DocumentOutcome;
import org.infomat.device.printer.DocumentPrinter;
import org.infomat.device.printer.PrintOutcome;
import org.infomat.device.printer.Receipt;
import org.infomat.device.printer.ReceiptPrinter;
import org.infomat.device.printer.pdf.A4Pages;

/// What a receipt printer is tried with.
final class PrinterProbes {
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(200);

    private PrinterProbes() {}

    /// A receipt in no language: the printer's own name, the digits, a line across the paper and a QR code.
    static HealthOutcome print(ReceiptPrinter printer) throws InterruptedException {
        return switch (printer.print(receipt(printer))) {
            case PrintOutcome.Printed(int millimetres, int cuts) ->
                new HealthOutcome.Passed(millimetres + " mm, cuts: " + cuts);
            case PrintOutcome.OutOfPaper() -> new HealthOutcome.Failed(DeviceReason.PAPER_OUT, "");
            case PrintOutcome.CoverOpen() -> new HealthOutcome.Failed(DeviceReason.COVER_OPEN, "");
            case PrintOutcome.Jammed() -> new HealthOutcome.Failed(DeviceReason.PAPER_JAM, "");
            case PrintOutcome.Unreachable(String detail) -> new HealthOutcome.Failed(DeviceReason.SILENT, detail);
        };
    }

    /// The same on a sheet of A4.
    static HealthOutcome print(DocumentPrinter printer) throws InterruptedException {
        return switch (printer.print(new A4Pages().of(receipt(printer)))) {
            case DocumentOutcome.Printed(int pages) -> new HealthOutcome.Passed("pages: " + pages);
            case DocumentOutcome.NotPrinted(DeviceReason reason, String detail) ->
                new HealthOutcome.Failed(reason, detail);
        };
    }

    private static Receipt receipt(Device printer) {
        String name = printer.id() + "\n" + printer.description().name();
        return new Receipt(
                Locale.ENGLISH,
                List.of(
                        new Receipt.Text(name.strip(), Receipt.Size.LARGE, Receipt.Alignment.CENTRE, true),
                        new Receipt.Rule(),
                        Receipt.Text.normal("0123456789 0123456789 0123456789"),
                        new Receipt.Qr(printer.id().value()),
                        new Receipt.Rule()));
    }

    /// A person opens the cover and closes it.
    static HealthOutcome watchCover(ReceiptPrinter printer) throws DeviceException, InterruptedException {
        awaitStatus(printer, status -> status.reason() == DeviceReason.COVER_OPEN);
        return HealthOutcome.of(awaitStatus(printer, status -> status.reason() != DeviceReason.COVER_OPEN));
    }

    private static DeviceStatus awaitStatus(Device device, Predicate<DeviceStatus> expected)
            throws DeviceException, InterruptedException {
        while (true) {
            DeviceStatus status = device.status();
            if (expected.test(status)) {
                return status;
            }
            refuseIfGone(device, status);
            Thread.sleep(BETWEEN_LOOKS);
        }
    }

    private static void refuseIfGone(Device device, DeviceStatus status) throws DeviceException {
        switch (status.state()) {
            case NO_DEVICE, POWER_OFF, HARDWARE_ERROR ->
                throw new DeviceException(device.id(), status, "It has gone", "Check the cable and the power");
            case ONLINE, OFFLINE, USER_ERROR, BUSY, STARTING -> {}
        }
    }
}
