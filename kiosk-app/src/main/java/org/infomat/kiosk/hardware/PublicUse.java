package org.infomat.kiosk.hardware;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.infomat.device.Device;
import org.infomat.device.DeviceReason;
import org.infomat.device.DeviceStatus;
import org.infomat.device.card.AccessKey;
import org.infomat.device.card.CardRead;
import org.infomat.device.card.CardReader;
import org.infomat.device.printer.Document;
import org.infomat.device.printer.DocumentOutcome;
import org.infomat.device.printer.DocumentPrinter;
import org.infomat.device.printer.PrintOutcome;
import org.infomat.device.printer.Receipt;
import org.infomat.device.printer.ReceiptPrinter;
import org.infomat.kiosk.hardware.usage.UsageBook;

/// What visits have devices do: of several of a class the first that works does it, or the first that is there, which
/// says best what is wrong with it.
final class PublicUse {
    /// The longest receipt at the slowest line takes a third of this.
    static final Duration PRINTING_LIMIT = Duration.ofSeconds(90);
    /// More than the longest limit that a document printer can be given.
    private static final Duration DOCUMENT_LIMIT = Duration.ofMinutes(11);

    /// More than the longest limit that a card reader should be given.
    private static final Duration CHIP_LIMIT = Duration.ofSeconds(60);

    private final Fleet fleet;
    private final UsageBook usage;

    PublicUse(Fleet fleet, UsageBook usage) {
        this.fleet = fleet;
        this.usage = usage;
    }

    PrintOutcome print(Receipt receipt) throws InterruptedException {
        List<SupervisedDevice<ReceiptPrinter>> printers = fleet.printers();
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

    DocumentOutcome print(Document document) throws InterruptedException {
        List<SupervisedDevice<DocumentPrinter>> printers = fleet.documentPrinters();
        for (SupervisedDevice<DocumentPrinter> printer : worksFirst(printers)) {
            if (printer.open()) {
                DocumentOutcome outcome = printer.use(DOCUMENT_LIMIT, device -> device.print(document))
                        .orElseGet(() -> notPrinted(printer));
                Tallies.count(outcome, printer.config().id(), usage);
                return outcome;
            }
        }
        return printers.isEmpty()
                ? new DocumentOutcome.NotPrinted(DeviceReason.NOT_OPENED, "devices.yaml has no document printer")
                : notPrinted(printers.getFirst());
    }

    CardRead read(AccessKey key) throws InterruptedException {
        CardRead read = new CardRead.Removed();
        for (SupervisedDevice<CardReader> reader : worksFirst(fleet.readers())) {
            if (read instanceof CardRead.Removed && reader.open()) {
                read = reader.use(CHIP_LIMIT, device -> device.read(key))
                        .orElseGet(() -> new CardRead.Unreadable("the reader failed"));
            }
        }
        return read;
    }

    private static <D extends Device> List<SupervisedDevice<D>> worksFirst(List<SupervisedDevice<D>> all) {
        Predicate<SupervisedDevice<?>> works =
                device -> device.report().status().works();
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

    private static DocumentOutcome notPrinted(SupervisedDevice<?> printer) {
        DeviceStatus status = printer.report().status();
        return new DocumentOutcome.NotPrinted(status.reason(), status.detail());
    }
}
