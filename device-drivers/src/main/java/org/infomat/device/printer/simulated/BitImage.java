package org.infomat.device.printer.simulated;

import java.awt.image.BufferedImage;

/// A picture as old commands send it: column by column, eight dots a byte, the uppermost in the highest bit. Each dot
/// is printed as many dots wide and high as the density asks for.
record BitImage(BufferedImage picture, int wide, int high) {
    /// What `GS /` prints before anything was downloaded.
    static final BitImage NONE = new BitImage(new BufferedImage(1, 1, BufferedImage.TYPE_BYTE_BINARY), 0, 0);

    private static final int WHITE = 255;

    /// `ESC *`: 8 dots high (modes 0 and 1) or 24 (32 and 33), in single or double density across.
    static BitImage ofLine(int mode, byte[] columns) {
        int bytes = mode >= 32 ? 3 : 1;
        return new BitImage(picture(columns, bytes), (mode & 1) == 0 ? 2 : 1, bytes == 3 ? 1 : 3);
    }

    /// `GS *`: that many bytes a column.
    static BitImage downloaded(int bytesPerColumn, byte[] columns) {
        return new BitImage(picture(columns, bytesPerColumn), 1, 1);
    }

    /// `GS /`: once more as wide (bit 0) and as high (bit 1).
    BitImage times(int mode) {
        return new BitImage(picture, (mode & 1) == 0 ? wide : 2 * wide, (mode & 2) == 0 ? high : 2 * high);
    }

    private static BufferedImage picture(byte[] columns, int bytesPerColumn) {
        int width = columns.length / bytesPerColumn;
        BufferedImage picture = new BufferedImage(width, bytesPerColumn * 8, BufferedImage.TYPE_BYTE_GRAY);
        for (int x = 0; x < width; x++) {
            for (int y = 0; y < bytesPerColumn * 8; y++) {
                boolean black = (columns[x * bytesPerColumn + y / 8] >> (7 - y % 8) & 1) == 1;
                picture.getRaster().setSample(x, y, 0, black ? 0 : WHITE);
            }
        }
        return picture;
    }
}
