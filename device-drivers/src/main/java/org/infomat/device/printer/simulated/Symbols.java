package org.infomat.device.printer.simulated;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import java.util.Map;

/// QR codes that the simulated printer draws itself.
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
}
