package org.infomat.device.scanner;

/// The kind of a bar code, as far as the scanner says it (AIM identifier, ISO/IEC 15424).
public enum Symbology {
    QR_CODE,
    PDF417,
    DATA_MATRIX,
    AZTEC,
    CODE_128,
    CODE_39,
    EAN_UPC,
    INTERLEAVED_2_OF_5,
    UNKNOWN
}
