package org.infomat.device.printer.escpos;

import java.awt.image.BufferedImage;
import java.awt.image.Raster;
import java.io.ByteArrayOutputStream;

/// A black and white picture as printers take it: eight dots a byte, the leftmost in the highest bit, 1 is black.
final class Bitmap {
    /// Dots at least this bright (0 to 255) stay white.
    private static final int THRESHOLD = 140;

    private final int bytesPerRow;
    private final int height;
    private final byte[] rows;

    /// All white.
    Bitmap(int width, int height) {
        this.bytesPerRow = (width + 7) / 8;
        this.height = height;
        this.rows = new byte[bytesPerRow * height];
    }

    /// From a grey picture.
    static Bitmap of(BufferedImage picture) {
        Bitmap bitmap = new Bitmap(picture.getWidth(), picture.getHeight());
        Raster grey = picture.getRaster();
        for (int y = 0; y < picture.getHeight(); y++) {
            for (int x = 0; x < picture.getWidth(); x++) {
                if (grey.getSample(x, y, 0) < THRESHOLD) {
                    bitmap.blacken(x, y);
                }
            }
        }
        return bitmap;
    }

    int height() {
        return height;
    }

    void blacken(int x, int y) {
        rows[y * bytesPerRow + x / 8] |= (byte) (0x80 >> (x % 8));
    }

    /// How many rows from here on are white.
    int blankRows(int from) {
        int y = from;
        while (y < height && usedBytes(y) == 0) {
            y++;
        }
        return y - from;
    }

    /// How many bytes of a row there are up to its last black dot.
    int usedBytes(int y) {
        int used = bytesPerRow;
        while (used > 0 && rows[y * bytesPerRow + used - 1] == 0) {
            used--;
        }
        return used;
    }

    void writeRow(int y, int bytes, ByteArrayOutputStream to) {
        to.write(rows, y * bytesPerRow, bytes);
    }
}
