package org.infomat.device.scanner.camera;

import java.awt.image.Raster;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.MemoryCacheImageInputStream;

/// The brightness in a JPEG picture, which stores it apart from the colours.
final class Jpeg {
    private static final int MOST_POINTS = 4_096 * 4_096;

    private Jpeg() {}

    /// Nothing where the picture is damaged, as some are on a busy line.
    static Optional<Frame> frame(byte[] picture) {
        ImageReader reader = ImageIO.getImageReadersByFormatName("jpeg").next();
        // Held in memory: what a camera has seen must not lie in a temporary file.
        try (MemoryCacheImageInputStream input = new MemoryCacheImageInputStream(new ByteArrayInputStream(picture))) {
            reader.setInput(input, true, true);
            boolean fits = (long) reader.getWidth(0) * reader.getHeight(0) <= MOST_POINTS;
            return fits ? Optional.of(frame(reader.readRaster(0, null))) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        } finally {
            reader.dispose();
        }
    }

    private static Frame frame(Raster raster) {
        int width = raster.getWidth();
        int height = raster.getHeight();
        byte[] brightness = new byte[width * height];
        int[] row = new int[width];
        for (int y = 0; y < height; y++) {
            raster.getSamples(0, y, width, 1, 0, row);
            for (int x = 0; x < width; x++) {
                brightness[y * width + x] = (byte) row[x];
            }
        }
        return new Frame(width, height, brightness);
    }
}
