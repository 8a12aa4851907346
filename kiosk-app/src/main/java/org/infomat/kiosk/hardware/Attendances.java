package org.infomat.kiosk.hardware;

import java.time.Duration;
import org.infomat.device.DeviceId;
import org.infomat.device.card.CardRead;
import org.infomat.device.card.CardReader;
import org.infomat.device.printer.ReceiptPrinter;
import org.infomat.device.scanner.Barcode;
import org.infomat.device.scanner.BarcodeScanner;
import org.infomat.kiosk.hardware.usage.Statistic;
import org.infomat.kiosk.hardware.usage.UsageBook;

/// How the devices of each class are attended to while nobody has them alone.
///
/// @param expectation whether a code is expected now
record Attendances(HardwareListener listener, UsageBook usage, Lighting lighting, Expectation expectation) {
    /// A cover that opens moves several sensors, one after the other: each is worth a question, not each at once.
    private static final Duration SETTLING = Duration.ofMillis(50);

    Attendance<ReceiptPrinter> watching() {
        return (printer, changed) -> {
            while (true) {
                printer.awaitChange();
                changed.run();
                Thread.sleep(SETTLING);
            }
        };
    }

    Attendance<BarcodeScanner> readingCodes(DeviceId id) {
        return (scanner, changed) -> {
            expectation.tell(scanner);
            while (true) {
                Barcode code = scanner.scan();
                usage.count(id, Statistic.GOOD_SCANS, 1);
                listener.scanned(id, code);
            }
        };
    }

    Attendance<CardReader> readingCards(DeviceId id) {
        return (reader, changed) -> {
            while (true) {
                CardRead card = reader.read();
                usage.count(id, Tallies.of(card), 1);
                listener.presented(id, card);
                reader.awaitRemoval();
                listener.cardTaken(id);
            }
        };
    }

    SignalAttendance sensing(DeviceId id) {
        return new SignalAttendance(id, listener, lighting);
    }
}
