package org.infomat.kiosk.screen.widget;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/// Breaks a text into lines that fit a width.
/// Our own, since JavaFX 15 to 27 on Linux throws or repeats words when it wraps right-to-left text itself.
record LineBreaks(Locale locale, ToDoubleFunction<String> width) {

    List<String> lines(String text, double available) {
        List<String> lines = new ArrayList<>();
        for (String paragraph : text.split("\n", -1)) {
            breakParagraph(paragraph, available, lines);
        }
        return lines;
    }

    private void breakParagraph(String paragraph, double available, List<String> lines) {
        BreakIterator places = BreakIterator.getLineInstance(locale);
        places.setText(paragraph);
        int start = 0;
        int last = places.first();
        for (int next = places.next(); next != BreakIterator.DONE; next = places.next()) {
            if (last > start && !fits(paragraph.substring(start, next), available)) {
                addLine(paragraph.substring(start, last), available, lines);
                start = last;
            }
            last = next;
        }
        addLine(paragraph.substring(start), available, lines);
    }

    /// A single word that is too long is cut between letters, so that no letter is lost outside the edge.
    private void addLine(String line, double available, List<String> lines) {
        String rest = line.stripTrailing();
        while (!fits(rest, available) && rest.length() > 1) {
            int cut = longestFit(rest, available);
            lines.add(rest.substring(0, cut));
            rest = rest.substring(cut);
        }
        lines.add(rest);
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
