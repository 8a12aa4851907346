package org.infomat.hub.register;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// Folds what people type and what is written to the same letters: case, Arabic and Persian yeh and kaf, digits,
/// joiners, ё.
final class SearchWords {

    private SearchWords() {}

    static List<String> of(String query) {
        return Arrays.stream(folded(query).split("[\\s,;]+"))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    static String folded(String text) {
        var folded = new StringBuilder();
        Normalizer.normalize(text, Normalizer.Form.NFKC)
                .codePoints()
                .map(SearchWords::folded)
                .forEach(folded::appendCodePoint);
        return folded.toString().toLowerCase(Locale.ROOT).replace("i\u0307", "i");
    }

    private static int folded(int codePoint) {
        return switch (codePoint) {
            case 'ي', 'ى' -> 'ی';
            case 'ك' -> 'ک';
            case 'ё' -> 'е';
            case 'Ё' -> 'Е';
            case 'ı' -> 'i';
            case '\u200c', '\u200d' -> ' ';
            default ->
                Character.getType(codePoint) == Character.DECIMAL_DIGIT_NUMBER
                        ? '0' + Character.digit(codePoint, 10)
                        : codePoint;
        };
    }
}
