package org.infomat.device.printer.escpos;

import java.awt.font.FontRenderContext;
import java.awt.font.LineBreakMeasurer;
import java.awt.font.TextLayout;
import java.text.AttributedString;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import org.infomat.device.printer.CodeMarks;

/// Breaks set text into lines. A code that a person copies, such as `KX4T-9QPM`, is never parted at its hyphen: it goes
/// whole to the next line, and is parted only where it is longer than a line.
final class LineBreaker {
    private final FontRenderContext context;
    private final AttributedString styled;
    private final BreakIterator places = BreakIterator.getLineInstance();
    private final List<MatchResult> codes;
    private final int end;

    /// @param styled the text with its font and direction
    LineBreaker(AttributedString styled, String text, FontRenderContext context) {
        this.context = context;
        this.styled = styled;
        places.setText(text);
        codes = CodeMarks.codes(text);
        end = text.length();
    }

    /// @param room the width of a line in dots
    List<TextLayout> lines(int room) {
        LineBreakMeasurer measurer = new LineBreakMeasurer(styled.getIterator(), context);
        List<TextLayout> lines = new ArrayList<>();
        while (measurer.getPosition() < end) {
            int start = measurer.getPosition();
            lines.add(measurer.nextLayout(room, whole(start, measurer.nextOffset(room)), false));
        }
        return lines;
    }

    /// Where a line that could go on to `next` ends, so that no code is parted.
    private int whole(int start, int next) {
        Optional<MatchResult> parted = codes.stream()
                .filter(code -> code.start() < next && next < code.end())
                .findFirst();
        int before = parted.map(code -> placeAtOrBefore(code.start())).orElse(start);
        return before > start ? before : next;
    }

    private int placeAtOrBefore(int offset) {
        return places.isBoundary(offset) ? offset : places.preceding(offset);
    }
}
