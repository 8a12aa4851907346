package org.infomat.kiosk.hardware;

import org.infomat.device.DeviceDescription;
import org.infomat.device.DeviceId;
import org.infomat.device.DeviceStatus;
import org.infomat.device.printer.PrintOutcome;
import org.infomat.device.printer.Receipt;
import org.infomat.device.printer.ReceiptPrinter;
import org.infomat.kiosk.hardware.usage.UsageBook;

/// A printer that is being checked: its paper counts too, since the roll does not know what was printed on it.
record CountedReceiptPrinter(ReceiptPrinter printer, UsageBook usage) implements ReceiptPrinter {
    @Override
    public PrintOutcome print(Receipt receipt) throws InterruptedException {
        PrintOutcome outcome = printer.print(receipt);
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
