package org.infomat.device.printer.simulated;

import java.awt.Color;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/// The letters in the simulated printer's memory: fonts A (12 by 24 dots) and B (9 by 17).
final class Glyphs {
    private static final float ADVANCE_OF_EM = 0.6f;

    private final Font font;

    Glyphs() {
        try (InputStream in = Glyphs.class.getResourceAsStream("/fonts/NotoSansMono-Regular.ttf")) {
            if (in == null) {
                throw new IllegalStateException("The font NotoSansMono is missing from the program; build it again");
            }
            font = Font.createFont(Font.TRUETYPE_FONT, in);
        } catch (IOException e) {
            throw new UncheckedIOException("The font NotoSansMono cannot be read", e);
        } catch (FontFormatException e) {
            throw new IllegalStateException("The font NotoSansMono is damaged; build the program again", e);
        }
    }

    /// One letter in its cell, drawn that many times as wide and high.
    BufferedImage draw(char letter, Cell cell, int wide, int high, boolean bold) {
        BufferedImage picture =
                new BufferedImage(cell.width() * wide, cell.height() * high, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D pen = picture.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, picture.getWidth(), picture.getHeight());
        pen.setColor(Color.BLACK);
        pen.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        pen.setTransform(AffineTransform.getScaleInstance(wide, high));
        pen.setFont(font.deriveFont(cell.width() / ADVANCE_OF_EM));
        String text = String.valueOf(letter);
        pen.drawString(text, 0f, cell.baseline());
        if (bold) {
            pen.drawString(text, 1f, cell.baseline());
        }
        pen.dispose();
        return picture;
    }

    /// The box of a letter, in dots.
    record Cell(int width, int height, int baseline) {
        static final Cell A = new Cell(12, 24, 19);
        static final Cell B = new Cell(9, 17, 14);
    }
}
