package org.infomat.device.finding;

import java.util.HashMap;
import java.util.Map;
import org.infomat.device.DriverSettings;
import org.infomat.device.card.CardReader;
import org.infomat.device.printer.ReceiptPrinter;
import org.infomat.device.scanner.BarcodeScanner;

/// The proposals for what hangs on a line that carries bytes.
final class Ways {
    private Ways() {}

    static Proposal over(String port, Guess guess) {
        Map<String, String> settings = new HashMap<>(guess.settings());
        settings.put("port", port);
        DriverSettings all = new DriverSettings(settings);
        return switch (guess.kind()) {
            case SCANNER -> new Proposal(BarcodeScanner.class, "serial-scanner", all, guess.confidence(), guess.clue());
            case RECEIPT_PRINTER -> new Proposal(ReceiptPrinter.class, "escpos", all, guess.confidence(), guess.clue());
            case STRIPE_READER -> new Proposal(CardReader.class, "magstripe", all, guess.confidence(), guess.clue());
        };
    }
}
