package org.infomat.device.scanner.camera;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/// How a camera lays out its pictures (`V4L2_PIX_FMT_…`), the easiest to read first.
enum PixelFormat {
    /// Brightness alone.
    GREY("GREY", 1, 0),
    /// Brightness first, then the colours of all points.
    NV12("NV12", 1, 0),
    YU12("YU12", 1, 0),
    /// Each point's brightness, then a part of its colour, or the other way round.
    YUYV("YUYV", 2, 0),
    UYVY("UYVY", 2, 1),
    JPEG("MJPG", 0, 0);

    private final String letters;
    private final int bytesPerPoint;
    private final int first;

    PixelFormat(String letters, int bytesPerPoint, int first) {
        this.letters = letters;
        this.bytesPerPoint = bytesPerPoint;
        this.first = first;
    }

    static Optional<PixelFormat> of(int code) {
        return Arrays.stream(values()).filter(format -> format.code() == code).findFirst();
    }

    /// The kernel's number for it: its four letters, the first lowest.
    int code() {
        byte[] bytes = letters.getBytes(StandardCharsets.US_ASCII);
        return bytes[0] | bytes[1] << 8 | bytes[2] << 16 | bytes[3] << 24;
    }

    /// @param pitch the bytes from one row to the next
    /// @param length of the picture in the buffer
    Optional<Frame> frame(MemorySegment buffer, int width, int height, int pitch, int length) {
        if (this == JPEG) {
            return Jpeg.frame(buffer.asSlice(0, length).toArray(ValueLayout.JAVA_BYTE));
        }
        if ((long) pitch * height > length) {
            return Optional.empty(); // torn on its way
        }
        byte[] brightness = new byte[width * height];
        for (int y = 0; y < height; y++) {
            row(buffer, (long) y * pitch + first, brightness, y * width, width);
        }
        return Optional.of(new Frame(width, height, brightness));
    }

    private void row(MemorySegment buffer, long from, byte[] brightness, int to, int width) {
        if (bytesPerPoint == 1) {
            MemorySegment.copy(buffer, ValueLayout.JAVA_BYTE, from, brightness, to, width);
            return;
        }
        for (int x = 0; x < width; x++) {
            brightness[to + x] = buffer.get(ValueLayout.JAVA_BYTE, from + (long) x * bytesPerPoint);
        }
    }
}
