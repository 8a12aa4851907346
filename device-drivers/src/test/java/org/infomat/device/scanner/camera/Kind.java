package org.infomat.device.scanner.camera;

import org.infomat.device.scanner.Symbology;

/// The kinds of bar codes that a terminal meets, and what is in each for a test.
enum Kind {
    QR(58, Symbology.QR_CODE, "INFO-2K4F-9XQ7-3MTB-8WDA"),
    PDF417(55, Symbology.PDF417, "INFO-2K4F-9XQ7-3MTB-8WDA"),
    DATA_MATRIX(71, Symbology.DATA_MATRIX, "INFO-2K4F-9XQ7-3MTB-8WDA"),
    AZTEC(92, Symbology.AZTEC, "INFO-2K4F-9XQ7-3MTB-8WDA"),
    CODE_128(20, Symbology.CODE_128, "INFO-2K4F"),
    EAN_13(13, Symbology.EAN_UPC, "4006381333931");

    private final int zint;
    private final Symbology symbology;
    private final String text;

    Kind(int zint, Symbology symbology, String text) {
        this.zint = zint;
        this.symbology = symbology;
        this.text = text;
    }

    /// zint's number for it.
    int zint() {
        return zint;
    }

    Symbology symbology() {
        return symbology;
    }

    String text() {
        return text;
    }
}
