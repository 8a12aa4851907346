package org.infomat.device.printer.simulated;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.oned.Code128Writer;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import java.util.Map;

/// Bar codes that the simulated printer draws itself.
final class Symbols {
    private static final ErrorCorrectionLevel[] CORRECTIONS = {
        ErrorCorrectionLevel.L, ErrorCorrectionLevel.M, ErrorCorrectionLevel.Q, ErrorCorrectionLevel.H
    };

    private Symbols() {}

    /// Draws it centred or at a side and feeds past it; what no symbol can hold leaves no trace, as on a real printer.
    static void qrCode(Style style, Paper paper) {
        try {
            // One letter a byte: the symbol holds the bytes as they came.
            ByteMatrix modules = Encoder.encode(
                            new String(style.qrContent, ISO_8859_1),
                            CORRECTIONS[Math.clamp(style.qrCorrection, 0, 3)],
                            Map.of(EncodeHintType.CHARACTER_SET, ISO_8859_1))
                    .getMatrix();
            int size = Math.max(1, style.qrModule);
            int side = modules.getWidth() * size;
            int start = style.start(side);
            for (int y = 0; y < side; y++) {
                for (int x = 0; x < side; x++) {
                    if (modules.get(x / size, y / size) == 1) {
                        paper.blacken(start + x, y);
                    }
                }
            }
            paper.feed(side);
        } catch (WriterException e) {
            paper.feed(0);
        }
    }

    static void code128(byte[] data, Style style, Paper paper) {
        String text = new String(data, ISO_8859_1).replaceAll("\\{[ABC1-4S]", "");
        BitMatrix bars;
        try {
            bars = new Code128Writer().encode(text, BarcodeFormat.CODE_128, 0, 1, Map.of(EncodeHintType.MARGIN, 0));
        } catch (IllegalArgumentException e) {
            return;
        }
        int width = bars.getWidth() * style.barcodeModule;
        int start = style.start(width);
        for (int x = 0; x < width; x++) {
            if (bars.get(x / style.barcodeModule, 0)) {
                for (int y = 0; y < style.barcodeHeight; y++) {
                    paper.blacken(start + x, y);
                }
            }
        }
        paper.feed(style.barcodeHeight);
    }
}
