package org.infomat.device.printer.escpos;

import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/// A QR code with error correction M, before it has a size on paper.
record QrPicture(ByteMatrix modules) {
    /// The quiet zone that ISO/IEC 18004 asks for on each side.
    static final int QUIET_MODULES = 4;

    static QrPicture of(String content) {
        try {
            return new QrPicture(Encoder.encode(content, ErrorCorrectionLevel.M, hints(content))
                    .getMatrix());
        } catch (WriterException e) {
            throw new IllegalArgumentException("A QR code cannot hold " + content.length() + " characters", e);
        }
    }

    private static Map<EncodeHintType, ?> hints(String content) {
        boolean plain = StandardCharsets.US_ASCII.newEncoder().canEncode(content);
        return plain ? Map.of() : Map.of(EncodeHintType.CHARACTER_SET, StandardCharsets.UTF_8);
    }

    /// Dots a module: about 40 mm across, so that cameras of old telephones and shaking hands manage it, and no module
    /// below 4 dots (0.5 mm).
    int dotsPerModule(int millimetre, int paperDots) {
        int wanted = 40 * millimetre / modules.getWidth();
        int most = paperDots / (modules.getWidth() + 2 * QUIET_MODULES);
        return Math.max(1, Math.min(Math.clamp(wanted, 4, 12), most));
    }

    /// Centred on the paper's width.
    Bitmap centred(int paperDots, int dotsPerModule) {
        int side = modules.getWidth() * dotsPerModule;
        int left = (paperDots - side) / 2;
        Bitmap picture = new Bitmap(paperDots, side);
        for (int y = 0; y < side; y++) {
            for (int x = 0; x < side; x++) {
                if (modules.get(x / dotsPerModule, y / dotsPerModule) == 1) {
                    picture.blacken(left + x, y);
                }
            }
        }
        return picture;
    }
}
