package org.infomat.device.printer.simulated;

/// The picture in the printer's memory, eight dots a byte, until it is printed.
final class Graphics {
    private int width;
    private int height;
    private byte[] rows = {};
    private int scaleX = 1;
    private int scaleY = 1;

    void store(int dotsWide, int dotsHigh, byte[] data, int timesWide, int timesHigh) {
        width = dotsWide;
        height = Math.min(dotsHigh, dotsWide == 0 ? 0 : data.length / ((dotsWide + 7) / 8));
        rows = data;
        scaleX = Math.clamp(timesWide, 1, 2);
        scaleY = Math.clamp(timesHigh, 1, 2);
    }

    void print(Style style, Paper paper) {
        int start = style.start(width * scaleX);
        int bytesPerRow = (width + 7) / 8;
        for (int y = 0; y < height * scaleY; y++) {
            for (int x = 0; x < width * scaleX; x++) {
                int column = x / scaleX;
                if ((rows[y / scaleY * bytesPerRow + column / 8] >> (7 - column % 8) & 1) == 1) {
                    paper.blacken(start + x, y);
                }
            }
        }
        paper.feed(height * scaleY);
    }
}
