package org.infomat.device.printer.pdf;

import java.awt.image.BufferedImage;
import org.infomat.device.printer.ReceiptFonts;
import org.infomat.device.printer.RulerMarks;
import org.openpdf.text.Image;

/// A ruler in its true length, as a picture of one bit a dot.
final class RulerImage {
    private static final int MILLIMETRES = 150;
    private static final int DOTS_PER_MILLIMETRE = 12;
    private static final float POINTS_PER_DOT = 72 / 25.4f / DOTS_PER_MILLIMETRE;

    private RulerImage() {}

    static Image drawn() {
        BufferedImage ruler = RulerMarks.draw(
                MILLIMETRES * DOTS_PER_MILLIMETRE,
                DOTS_PER_MILLIMETRE,
                ReceiptFonts.bundled().regular());
        Image image = Image.getInstance(ruler.getWidth(), ruler.getHeight(), 1, 1, dots(ruler));
        image.scaleAbsolute(ruler.getWidth() * POINTS_PER_DOT, ruler.getHeight() * POINTS_PER_DOT);
        return image;
    }

    /// Eight dots a byte, each row from a byte of its own; 1 is white.
    private static byte[] dots(BufferedImage ruler) {
        int bytesPerRow = (ruler.getWidth() + 7) / 8;
        byte[] dots = new byte[bytesPerRow * ruler.getHeight()];
        for (int y = 0; y < ruler.getHeight(); y++) {
            for (int x = 0; x < ruler.getWidth(); x++) {
                if (ruler.getRaster().getSample(x, y, 0) > 0) {
                    dots[y * bytesPerRow + x / 8] |= (byte) (0x80 >> (x % 8));
                }
            }
        }
        return dots;
    }
}
