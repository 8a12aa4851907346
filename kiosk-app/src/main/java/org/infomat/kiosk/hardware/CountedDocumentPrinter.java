package org.infomat.kiosk.hardware;

import org.infomat.device.DeviceDescription;
import org.infomat.device.DeviceId;
import org.infomat.device.DeviceStatus;
import org.infomat.device.printer.Document;
import org.infomat.device.printer.DocumentOutcome;
import org.infomat.device.printer.DocumentPrinter;
import org.infomat.kiosk.hardware.usage.UsageBook;

/// The same for a printer of A4.
record CountedDocumentPrinter(DocumentPrinter printer, UsageBook usage) implements DocumentPrinter {
    @Override
    public DocumentOutcome print(Document document) throws InterruptedException {
        DocumentOutcome outcome = printer.print(document);
        Tallies.count(outcome, id(), usage);
        return outcome;
    }

    @Override
    public DeviceId id() {
        return printer.id();
    }

    @Override
    public DeviceDescription description() {
        return printer.description();
    }

    @Override
    public DeviceStatus status() {
        return printer.status();
    }

    @Override
    public void close() {
        printer.close();
    }
}
