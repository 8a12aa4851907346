package org.infomat.device.printer.escpos;

import java.awt.image.BufferedImage;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.io.ByteArrayOutputStream;
import java.util.List;

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

    /// All black.
    static Bitmap line(int width, int height) {
        Bitmap line = new Bitmap(width, height);
        for (int x = 0; x < width; x++) {
            for (int y = 0; y < height; y++) {
                line.blacken(x, y);
            }
        }
        return line;
    }

    /// One below the other, as a picture of one bit a dot.
    static BufferedImage joined(int width, List<Bitmap> parts) {
        int height = parts.stream().mapToInt(Bitmap::height).sum();
        BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_BINARY);
        WritableRaster dots = picture.getRaster();
        int top = 0;
        for (Bitmap part : parts) {
            for (int y = 0; y < part.height; y++) {
                for (int x = 0; x < width; x++) {
                    dots.setSample(x, top + y, 0, part.black(x, y) ? 0 : 1);
                }
            }
            top += part.height;
        }
        return picture;
    }

    private boolean black(int x, int y) {
        return (rows[y * bytesPerRow + x / 8] & 0x80 >> (x % 8)) != 0;
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
