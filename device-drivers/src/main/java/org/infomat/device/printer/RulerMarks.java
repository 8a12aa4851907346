package org.infomat.device.printer;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;

/// A ruler across the paper, in black and white: a mark each millimetre, a longer one each fifth, each tenth with its
/// number. Held against a real one it shows whether the driver knows the printer's dots; its line shows dead ones.
public final class RulerMarks {
    private static final int HEIGHT_MILLIMETRES = 11;

    private RulerMarks() {}

    /// @param width in dots
    public static BufferedImage draw(int width, float dotsPerMillimetre, Font digits) {
        int height = Math.round(HEIGHT_MILLIMETRES * dotsPerMillimetre);
        BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D pen = picture.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_OFF);
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, width, height);
        pen.setColor(Color.BLACK);
        pen.setFont(digits.deriveFont(3 * dotsPerMillimetre));
        int line = Math.max(1, Math.round(dotsPerMillimetre / 8));
        pen.fillRect(0, 0, width, 2 * line);
        for (int millimetre = 0; millimetre * dotsPerMillimetre < width; millimetre++) {
            int x = Math.min(width - line, Math.round(millimetre * dotsPerMillimetre));
            pen.fillRect(x, 0, line, Math.round(length(millimetre) * dotsPerMillimetre));
            if (millimetre % 10 == 0) {
                number(pen, millimetre, x, width, height);
            }
        }
        // The last dot of the head, wherever it stands.
        pen.fillRect(width - line, 0, line, height);
        pen.dispose();
        return picture;
    }

    private static float length(int millimetre) {
        return millimetre % 10 == 0 ? 6 : millimetre % 5 == 0 ? 4.5f : 3;
    }

    /// Under its mark, but never beyond the paper.
    private static void number(Graphics2D pen, int millimetre, int x, int width, int height) {
        String number = Integer.toString(millimetre);
        int wide = pen.getFontMetrics().stringWidth(number);
        pen.drawString(number, Math.clamp(x - wide / 2, 0, Math.max(0, width - wide)), height - 2);
    }
}
