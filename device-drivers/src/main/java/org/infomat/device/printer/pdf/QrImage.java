package org.infomat.device.printer.pdf;

import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.openpdf.text.Image;

/// A QR code as a picture of one dot a module, which the printer draws as large as it is shown.
final class QrImage {
    private static final int QUIET_MODULES = 4;
    private static final float POINTS = 130;

    private QrImage() {}

    static Image of(String content) {
        try {
            ByteMatrix modules = Encoder.encode(
                            content,
                            ErrorCorrectionLevel.M,
                            Map.of(EncodeHintType.CHARACTER_SET, StandardCharsets.UTF_8))
                    .getMatrix();
            int side = modules.getWidth() + 2 * QUIET_MODULES;
            Image image = Image.getInstance(side, side, 1, 1, dots(modules, side));
            image.scaleAbsolute(POINTS, POINTS);
            return image;
        } catch (WriterException e) {
            throw new IllegalArgumentException("A QR code cannot hold " + content.length() + " characters", e);
        }
    }

    /// Eight dots a byte, each row from a byte of its own; 1 is white.
    private static byte[] dots(ByteMatrix modules, int side) {
        int bytesPerRow = (side + 7) / 8;
        byte[] dots = new byte[bytesPerRow * side];
        for (int y = 0; y < side; y++) {
            for (int x = 0; x < side; x++) {
                if (!black(modules, x - QUIET_MODULES, y - QUIET_MODULES)) {
                    dots[y * bytesPerRow + x / 8] |= (byte) (0x80 >> (x % 8));
                }
            }
        }
        return dots;
    }

    private static boolean black(ByteMatrix modules, int x, int y) {
        return x >= 0 && y >= 0 && x < modules.getWidth() && y < modules.getHeight() && modules.get(x, y) == 1;
    }
}
