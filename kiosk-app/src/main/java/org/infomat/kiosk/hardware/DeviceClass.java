package org.infomat.kiosk.hardware;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.infomat.device.Device;
import org.infomat.device.card.CardReader;
import org.infomat.device.printer.DocumentPrinter;
import org.infomat.device.printer.ReceiptPrinter;
import org.infomat.device.scanner.BarcodeScanner;
import org.infomat.device.signal.SignalBoard;

/// What a device is for, whatever drives it.
public enum DeviceClass {
    RECEIPT_PRINTER(ReceiptPrinter.class),
    DOCUMENT_PRINTER(DocumentPrinter.class),
    CARD_READER(CardReader.class),
    BARCODE_SCANNER(BarcodeScanner.class),
    SIGNALS(SignalBoard.class);

    private final Class<? extends Device> contract;

    DeviceClass(Class<? extends Device> contract) {
        this.contract = contract;
    }

    /// What every device of this class can do.
    public Class<? extends Device> contract() {
        return contract;
    }

    /// As it is written in `devices.yaml`: `receipt-printer`.
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// The class of devices that follow this contract.
    public static DeviceClass of(Class<? extends Device> contract) {
        return Arrays.stream(values())
                .filter(candidate -> candidate.contract.equals(contract))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No terminal has a " + contract.getSimpleName()));
    }

    static Optional<DeviceClass> of(String word) {
        return Arrays.stream(values())
                .filter(candidate -> candidate.word().equals(word))
                .findFirst();
    }

    static List<String> words() {
        return Arrays.stream(values()).map(DeviceClass::word).toList();
    }
}
