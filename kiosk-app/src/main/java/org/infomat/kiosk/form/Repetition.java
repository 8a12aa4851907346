package org.infomat.kiosk.form;

import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// A page's title, beside which a label may have nothing new to say: *What is the date of birth?* and *Date of birth*.
record Repetition(String title) {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+");
    /// Endings change with the sentence; fewer letters than this would make strangers alike.
    private static final int STEM = 5;

    /// Whether each word of the label stands in the title too, be it with another ending.
    boolean repeatedBy(String label) {
        List<String> known = stems(title);
        return known.containsAll(stems(label));
    }

    private static List<String> stems(String text) {
        return WORD.matcher(text.toLowerCase(Locale.ROOT))
                .results()
                .map(MatchResult::group)
                .map(word -> word.substring(0, Math.min(STEM, word.length())))
                .toList();
    }
}
