package org.infomat.kiosk;

import java.util.Optional;
import org.infomat.content.catalogue.NeededDevice;
import org.infomat.kiosk.hardware.DeviceClass;

/// Which of the content's devices a device class is.
final class Needed {
    private Needed() {}

    /// Empty where no service needs such a device.
    static Optional<NeededDevice> of(DeviceClass deviceClass) {
        return switch (deviceClass) {
            case RECEIPT_PRINTER -> Optional.of(NeededDevice.RECEIPT_PRINTER);
            case DOCUMENT_PRINTER -> Optional.of(NeededDevice.DOCUMENT_PRINTER);
            case CARD_READER -> Optional.of(NeededDevice.CARD_READER);
            case BARCODE_SCANNER -> Optional.of(NeededDevice.BARCODE_SCANNER);
            case SIGNALS -> Optional.empty();
        };
    }
}
