package org.infomat.kiosk.screen.widget;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/// Breaks a text into lines that fit a width.
/// Our own, since JavaFX 15 to 27 on Linux throws or repeats words when it wraps right-to-left text itself.
record LineBreaks(Locale locale, ToDoubleFunction<String> width) {

    /// A line as a part of the text, from `start` to before `end`. Spaces at its end take no room.
    record Line(int start, int end) {
        String of(String text) {
            return text.substring(start, end);
        }
    }

    List<Line> lines(String text, double available) {
        List<Line> lines = new ArrayList<>();
        int start = 0;
        for (String paragraph : text.split("\n", -1)) {
            breakParagraph(text, start, start + paragraph.length(), available, lines);
            start += paragraph.length() + 1;
        }
        return lines;
    }

    /// The parts of a text that belong on one line.
    static List<String> unbreakable(String text, Locale locale) {
        List<String> parts = new ArrayList<>();
        BreakIterator places = BreakIterator.getLineInstance(locale);
        places.setText(text);
        int from = places.first();
        for (int next = places.next(); next != BreakIterator.DONE; next = places.next()) {
            parts.add(text.substring(from, next).strip());
            from = next;
        }
        return parts;
    }

    private void breakParagraph(String text, int from, int to, double available, List<Line> lines) {
        BreakIterator places = BreakIterator.getLineInstance(locale);
        places.setText(text.substring(from, to));
        int start = from;
        int last = from;
        places.first();
        for (int next = places.next(); next != BreakIterator.DONE; next = places.next()) {
            if (last > start && !fits(text.substring(start, from + next), available)) {
                addLine(text, start, last, available, lines);
                start = last;
            }
            last = from + next;
        }
        addLine(text, start, to, available, lines);
    }

    /// A single word that is too long is cut between letters, so that no letter is lost outside the edge.
    private void addLine(String text, int from, int to, double available, List<Line> lines) {
        int start = from;
        while (to - start > 1 && !fits(text.substring(start, to), available)) {
            int cut = start + longestFit(text.substring(start, to), available);
            if (cut == to) {
                break;
            }
            lines.add(new Line(start, cut));
            start = cut;
        }
        lines.add(new Line(start, to));
    }

    private int longestFit(String word, double available) {
        BreakIterator letters = BreakIterator.getCharacterInstance(locale);
        letters.setText(word);
        int cut = letters.next();
        for (int next = letters.next(); next != BreakIterator.DONE; next = letters.next()) {
            if (!fits(word.substring(0, next), available)) {
                break;
            }
            cut = next;
        }
        return cut;
    }

    private boolean fits(String part, double available) {
        return width.applyAsDouble(part.stripTrailing()) <= available;
    }
}
