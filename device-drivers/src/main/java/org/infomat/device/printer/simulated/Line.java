package org.infomat.device.printer.simulated;

import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;

/// The letters of the line that is not printed yet: a printer prints a line when it is full or ended.
final class Line {
    private record Placed(int x, BufferedImage glyph, int wide, int high, boolean underlined, boolean inverted) {
        int width() {
            return glyph.getWidth() * wide;
        }

        int height() {
            return glyph.getHeight() * high;
        }
    }

    private final List<Placed> letters = new ArrayList<>();
    private int x;

    boolean empty() {
        return letters.isEmpty();
    }

    int position() {
        return x;
    }

    void moveTo(int position) {
        x = Math.max(0, position);
    }

    boolean hasRoomFor(Style style) {
        return x + style.cell.width() * style.wide <= style.width;
    }

    void add(char letter, Style style, Glyphs glyphs) {
        BufferedImage glyph = style.smooth
                ? glyphs.draw(letter, style.cell, style.wide, style.high, style.bold)
                : glyphs.draw(letter, style.cell, 1, 1, style.bold);
        int wide = style.smooth ? 1 : style.wide;
        int high = style.smooth ? 1 : style.high;
        letters.add(new Placed(x, glyph, wide, high, style.underlined, style.inverted));
        x += style.cell.width() * style.wide + style.gap;
    }

    void add(BitImage image) {
        letters.add(new Placed(x, image.picture(), image.wide(), image.high(), false, false));
        x += image.picture().getWidth() * image.wide();
    }

    /// Prints what there is, standing on one base line; returns the line's height.
    int print(Style style, Paper paper) {
        int height = letters.stream().mapToInt(Placed::height).max().orElse(0);
        int start = style.start(x);
        for (Placed letter : letters) {
            int down = height - letter.height();
            paper.stamp(letter.glyph(), start + letter.x(), down, letter.wide(), letter.high());
            if (letter.underlined()) {
                paper.invert(start + letter.x(), height - 2, letter.width(), 2);
            }
            if (letter.inverted()) {
                paper.invert(start + letter.x(), down, letter.width(), letter.height());
            }
        }
        letters.clear();
        x = 0;
        return height;
    }
}
