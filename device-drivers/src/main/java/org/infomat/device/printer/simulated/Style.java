package org.infomat.device.printer.simulated;

import java.nio.charset.Charset;

/// How the next letters and pictures come out. `ESC @` begins a new one.
final class Style {
    Glyphs.Cell cell = Glyphs.Cell.A;
    Charset charset = CodePages.numbered(0);
    int wide = 1;
    int high = 1;
    int gap;
    boolean bold;
    boolean underlined;
    boolean inverted;
    boolean smooth;
    /// 0 left, 1 centre, 2 right.
    int side;
    int lineDots = 30;
    int left;
    int width;
    int barcodeHeight = 162;
    int barcodeModule = 3;
    /// 0 no digits at a bar code, 1 above, 2 below, 3 both.
    int textAt;
    byte[] qrContent = {};
    int qrModule = 3;
    int qrCorrection;

    Style(int dots) {
        width = dots;
    }

    /// With the same place on the paper, and plain letters.
    Style plain() {
        Style plain = new Style(width);
        plain.left = left;
        plain.side = side;
        return plain;
    }

    /// Where something of that width begins, by the margin and the side it is set to.
    int start(int itsWidth) {
        int room = Math.max(0, width - itsWidth);
        return left + (side == 1 ? room / 2 : side == 2 ? room : 0);
    }
}
