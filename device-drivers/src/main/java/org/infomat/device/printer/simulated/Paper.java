package org.infomat.device.printer.simulated;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;

/// A strip of paper that grows downwards as it is printed on.
final class Paper {
    /// White paper beside the printed area, as on a real roll.
    static final int MARGIN = 32;
    private static final int LONGEST = 20_000;
    private static final int BLACK_BELOW = 140;

    private final int dots;
    private BufferedImage picture;
    private int top;

    Paper(int dots) {
        this.dots = dots;
        this.picture = white(dots, 1_024);
    }

    private static BufferedImage white(int width, int height) {
        BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_BINARY);
        Graphics2D pen = picture.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, width, height);
        pen.dispose();
        return picture;
    }

    int dots() {
        return dots;
    }

    /// How many rows have gone by under the head.
    int length() {
        return top;
    }

    void feed(int rows) {
        top = Math.min(top + Math.max(0, rows), LONGEST);
    }

    /// Blackens the dark dots of a grey picture, its upper left corner there, counted from the present row.
    void stamp(BufferedImage grey, int left, int down, int wide, int high) {
        reserve(top + down + grey.getHeight() * high);
        for (int y = 0; y < grey.getHeight() * high; y++) {
            for (int x = 0; x < grey.getWidth() * wide; x++) {
                if (grey.getRaster().getSample(x / wide, y / high, 0) < BLACK_BELOW) {
                    blacken(left + x, down + y);
                }
            }
        }
    }

    /// Reverses a rectangle, for white letters on black.
    void invert(int left, int down, int width, int height) {
        reserve(top + down + height);
        for (int y = top + down; y < Math.min(top + down + height, picture.getHeight()); y++) {
            for (int x = Math.max(0, left); x < Math.min(left + width, dots); x++) {
                picture.getRaster().setSample(x, y, 0, 1 - picture.getRaster().getSample(x, y, 0));
            }
        }
    }

    /// A dot outside the printed area is lost, as under a real head.
    void blacken(int x, int down) {
        int y = top + down;
        if (x >= 0 && x < dots && y >= 0 && y < LONGEST) {
            reserve(y + 1);
            picture.getRaster().setSample(x, y, 0, 0);
        }
    }

    private void reserve(int rows) {
        if (rows > picture.getHeight() && picture.getHeight() < LONGEST) {
            BufferedImage larger = white(dots, Math.min(LONGEST, Math.max(rows, picture.getHeight() * 2)));
            Graphics2D pen = larger.createGraphics();
            pen.drawImage(picture, 0, 0, null);
            pen.dispose();
            picture = larger;
        }
    }

    /// What came out so far, with the unprinted margins left and right.
    BufferedImage picture() {
        BufferedImage whole = white(dots + 2 * MARGIN, Math.max(1, top));
        Graphics2D pen = whole.createGraphics();
        pen.drawImage(picture, MARGIN, 0, null);
        pen.dispose();
        return whole;
    }
}
