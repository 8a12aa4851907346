package org.infomat.content.catalogue;

/// A device without which a service cannot be used.
public enum NeededDevice {
    CARD_READER,
    BARCODE_SCANNER,
    RECEIPT_PRINTER,
    DOCUMENT_PRINTER
}
