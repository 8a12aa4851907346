package org.infomat.kiosk;

import org.infomat.content.catalogue.NeededDevice;
import org.infomat.kiosk.hardware.DeviceClass;

/// Which of the content's devices a device class is.
final class Needed {
    private Needed() {}

    static NeededDevice of(DeviceClass deviceClass) {
        return switch (deviceClass) {
            case RECEIPT_PRINTER -> NeededDevice.RECEIPT_PRINTER;
            case DOCUMENT_PRINTER -> NeededDevice.DOCUMENT_PRINTER;
            case CARD_READER -> NeededDevice.CARD_READER;
            case BARCODE_SCANNER -> NeededDevice.BARCODE_SCANNER;
        };
    }
}
