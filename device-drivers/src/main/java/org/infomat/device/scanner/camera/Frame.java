package org.infomat.device.scanner.camera;

/// One picture of a camera: the brightness of its points, row by row, from 0 (black) to 255.
///
/// @param brightness is not copied: a frame belongs to whoever got it
@SuppressWarnings("ArrayRecordComponent") // two frames are never compared
record Frame(int width, int height, byte[] brightness) {
    private static final byte WHITE = (byte) 255;
    private static final int NEIGHBOURS = 5;
    private static final int SHARPENING = 3;

    Frame {
        if (width < 1 || height < 1 || brightness.length != width * height) {
            throw new IllegalArgumentException(
                    width + " x " + height + " points are not " + brightness.length + " bytes");
        }
    }

    int at(int x, int y) {
        return Byte.toUnsignedInt(brightness[y * width + x]);
    }

    /// Each four points become one: noise and blur weigh less.
    Frame half() {
        int halfWidth = Math.max(1, width / 2);
        int halfHeight = Math.max(1, height / 2);
        byte[] half = new byte[halfWidth * halfHeight];
        for (int y = 0; y < halfHeight; y++) {
            int upper = 2 * y * width;
            int lower = Math.min(2 * y + 1, height - 1) * width;
            for (int x = 0; x < halfWidth; x++) {
                int left = 2 * x;
                int right = Math.min(left + 1, width - 1);
                int sum = point(upper + left) + point(upper + right) + point(lower + left) + point(lower + right);
                half[y * halfWidth + x] = (byte) (sum / 4);
            }
        }
        return new Frame(halfWidth, halfHeight, half);
    }

    private int point(int at) {
        return Byte.toUnsignedInt(brightness[at]);
    }

    /// Each point becomes four.
    Frame doubled() {
        byte[] doubled = new byte[4 * brightness.length];
        for (int y = 0; y < 2 * height; y++) {
            for (int x = 0; x < 2 * width; x++) {
                doubled[y * 2 * width + x] = brightness[y / 2 * width + x / 2];
            }
        }
        return new Frame(2 * width, 2 * height, doubled);
    }

    /// What differs from its neighbourhood differs more.
    Frame sharpened() {
        int[] neighbourhood = sums(sums(unsigned(), 1, width), width, height);
        byte[] sharpened = new byte[brightness.length];
        for (int i = 0; i < sharpened.length; i++) {
            int mean = neighbourhood[i] / (NEIGHBOURS * NEIGHBOURS);
            sharpened[i] = (byte) Math.clamp(point(i) + (long) SHARPENING * (point(i) - mean), 0, 255);
        }
        return new Frame(width, height, sharpened);
    }

    private int[] unsigned() {
        int[] values = new int[brightness.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = point(i);
        }
        return values;
    }

    /// Of each point and two on either side, along rows (`step` 1) or columns; the outermost count again at the edge.
    private static int[] sums(int[] values, int step, int length) {
        int[] sums = new int[values.length];
        for (int i = 0; i < values.length; i++) {
            int at = i / step % length;
            for (int offset = -NEIGHBOURS / 2; offset <= NEIGHBOURS / 2; offset++) {
                sums[i] += values[i + step * (Math.clamp(at + offset, 0, length - 1) - at)];
            }
        }
        return sums;
    }

    /// As in a mirror.
    Frame mirrored() {
        byte[] mirrored = new byte[brightness.length];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                mirrored[y * width + x] = brightness[y * width + width - 1 - x];
            }
        }
        return new Frame(width, height, mirrored);
    }

    /// Turned about its middle, on a sheet large enough for all of it.
    Frame turned(int degrees) {
        double cosine = Math.cos(Math.toRadians(degrees));
        double sine = Math.sin(Math.toRadians(degrees));
        int sheetWidth = (int) Math.ceil(width * Math.abs(cosine) + height * Math.abs(sine));
        int sheetHeight = (int) Math.ceil(width * Math.abs(sine) + height * Math.abs(cosine));
        byte[] sheet = new byte[sheetWidth * sheetHeight];
        for (int y = 0; y < sheetHeight; y++) {
            double down = y - sheetHeight / 2.0;
            double fromX = width / 2.0 + sine * down - cosine * sheetWidth / 2.0;
            double fromY = height / 2.0 + cosine * down + sine * sheetWidth / 2.0;
            for (int x = 0; x < sheetWidth; x++) {
                sheet[y * sheetWidth + x] = between(fromX + cosine * x, fromY - sine * x);
            }
        }
        return new Frame(sheetWidth, sheetHeight, sheet);
    }

    /// The brightness between four points; white beyond the edge.
    private byte between(double x, double y) {
        int left = (int) Math.floor(x);
        int top = (int) Math.floor(y);
        if (left < 0 || top < 0 || left + 1 >= width || top + 1 >= height) {
            return WHITE;
        }
        int at = top * width + left;
        double right = x - left;
        double below = y - top;
        double upper = point(at) * (1 - right) + point(at + 1) * right;
        double lower = point(at + width) * (1 - right) + point(at + width + 1) * right;
        return (byte) Math.round(upper * (1 - below) + lower * below);
    }
}
