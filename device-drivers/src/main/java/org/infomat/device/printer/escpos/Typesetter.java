package org.infomat.device.printer.escpos;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.font.FontRenderContext;
import java.awt.font.TextAttribute;
import java.awt.font.TextLayout;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.text.AttributedString;
import java.text.Bidi;
import java.util.ArrayList;
import java.util.List;
import org.infomat.device.printer.CodeMarks;
import org.infomat.device.printer.Receipt.Alignment;
import org.infomat.device.printer.ReceiptFonts;
import org.infomat.device.printer.RulerMarks;

/// Sets text as a picture, for scripts that the printer has no letters for: shaped, in the right order of mixed
/// directions, and wrapped. Every picture is as wide as the paper's printed area.
final class Typesetter {
    private static final FontRenderContext CONTEXT = new FontRenderContext(null, true, true);
    private static final int MARGIN = 4;
    private static final float GAP_BETWEEN_NAME_AND_VALUE = 24;

    private final ReceiptFonts fonts;
    private final int width;

    Typesetter(ReceiptFonts fonts, int width) {
        this.fonts = fonts;
        this.width = width;
    }

    /// One line of a paragraph and where it starts.
    private record Placed(TextLayout layout, float x, float baseline) {}

    Bitmap paragraph(String text, Type type, Alignment alignment, boolean rightToLeft) {
        List<Placed> lines = new ArrayList<>();
        float y = addParagraph(lines, 0, text, type, alignment, rightToLeft);
        return draw(lines, y);
    }

    /// The name at the start, its value at the end; on two lines where one is too short.
    Bitmap pair(String name, String value, Type nameType, Type valueType, boolean rightToLeft) {
        List<Placed> lines = new ArrayList<>();
        TextLayout first = layout(name, nameType, rightToLeft);
        TextLayout last = layout(value, valueType, rightToLeft);
        float needed = first.getAdvance() + GAP_BETWEEN_NAME_AND_VALUE + last.getAdvance();
        if (needed > width - 2 * MARGIN || name.contains("\n") || value.contains("\n")) {
            float y = addParagraph(lines, 0, name, nameType, Alignment.START, rightToLeft);
            return draw(lines, addParagraph(lines, y, value, valueType, Alignment.END, rightToLeft));
        }
        float baseline = Math.max(first.getAscent(), last.getAscent());
        lines.add(new Placed(first, start(first, Alignment.START, rightToLeft), baseline));
        lines.add(new Placed(last, start(last, Alignment.END, rightToLeft), baseline));
        return draw(lines, baseline + Math.max(below(first), below(last)));
    }

    Bitmap ruler(int dotsPerInch) {
        return Bitmap.of(RulerMarks.draw(width, dotsPerInch / 25.4f, fonts.regular()));
    }

    private float addParagraph(
            List<Placed> lines, float top, String text, Type type, Alignment alignment, boolean rightToLeft) {
        float y = top;
        for (String part : text.split("\n", -1)) {
            if (part.isBlank()) {
                y += type.dots();
                continue;
            }
            for (TextLayout line : broken(part, type, alignment, rightToLeft)) {
                lines.add(new Placed(line, start(line, alignment, rightToLeft), y + line.getAscent()));
                y += line.getAscent() + below(line);
            }
        }
        return y;
    }

    /// Centred text is broken into lines of about one length, so that no word stands alone.
    private List<TextLayout> broken(String text, Type type, Alignment alignment, boolean rightToLeft) {
        LineBreaker breaker = breaker(text, type, rightToLeft);
        int room = width - 2 * MARGIN;
        List<TextLayout> lines = breaker.lines(room);
        int narrower = room;
        while (alignment == Alignment.CENTRE && lines.size() > 1 && narrower > room / 2) {
            narrower -= type.dots() / 2;
            List<TextLayout> balanced = breaker.lines(narrower);
            if (balanced.size() > lines.size()) {
                break;
            }
            lines = balanced;
        }
        return lines;
    }

    LineBreaker breaker(String text, Type type, boolean rightToLeft) {
        AttributedString styled = styled(text, fitting(text, type, rightToLeft), rightToLeft);
        return new LineBreaker(styled, marked(text, rightToLeft), CONTEXT);
    }

    /// The largest permitted letters that keep the text on one line.
    private Font fitting(String text, Type type, boolean rightToLeft) {
        Font font = fonts.forText(text, rightToLeft, type.strong());
        int dots = type.dots();
        while (type.shrinks() && dots > type.smallestDots()) {
            TextLayout line = new TextLayout(
                    styled(text, font.deriveFont((float) dots), rightToLeft).getIterator(), CONTEXT);
            if (line.getAdvance() <= width - 2 * MARGIN) {
                break;
            }
            dots -= 2;
        }
        return font.deriveFont((float) dots);
    }

    private TextLayout layout(String text, Type type, boolean rightToLeft) {
        Font font = fonts.forText(text, rightToLeft, type.strong()).deriveFont((float) type.dots());
        String shown = text.isEmpty() ? " " : text;
        return new TextLayout(styled(shown, font, rightToLeft).getIterator(), CONTEXT);
    }

    /// A line of nothing but Latin letters and digits, such as a reference, runs from left to right on every receipt:
    /// else the hyphen at the end of its first line would stand before it.
    private static AttributedString styled(String text, Font font, boolean rightToLeft) {
        AttributedString styled = new AttributedString(marked(text, rightToLeft));
        styled.addAttribute(TextAttribute.FONT, font);
        styled.addAttribute(
                TextAttribute.RUN_DIRECTION,
                isMixed(text, rightToLeft) ? TextAttribute.RUN_DIRECTION_RTL : TextAttribute.RUN_DIRECTION_LTR);
        return styled;
    }

    private static String marked(String text, boolean rightToLeft) {
        return isMixed(text, rightToLeft) ? CodeMarks.around(text) : text;
    }

    private static boolean isMixed(String text, boolean rightToLeft) {
        return rightToLeft && Bidi.requiresBidi(text.toCharArray(), 0, text.length());
    }

    /// By the ink, not by the advance: a mark or a space at a line's end must not push the letters off the paper.
    private float start(TextLayout line, Alignment alignment, boolean rightToLeft) {
        Rectangle2D ink = line.getBounds();
        double left = MARGIN - ink.getX();
        double right = width - MARGIN - ink.getMaxX();
        return (float)
                switch (alignment) {
                    case CENTRE -> (left + right) / 2;
                    case START -> rightToLeft ? right : left;
                    case END -> rightToLeft ? left : right;
                };
    }

    private static float below(TextLayout line) {
        return line.getDescent() + line.getLeading();
    }

    private Bitmap draw(List<Placed> lines, float height) {
        BufferedImage picture =
                new BufferedImage(width, Math.max(1, (int) Math.ceil(height)), BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D pen = picture.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, picture.getWidth(), picture.getHeight());
        pen.setColor(Color.BLACK);
        pen.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        pen.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
        lines.forEach(line -> line.layout().draw(pen, line.x(), line.baseline()));
        pen.dispose();
        return Bitmap.of(picture);
    }
}
