package org.infomat.kiosk.screen.widget;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class LineBreaksTest {

    private final LineBreaks breaks = new LineBreaks(Locale.ENGLISH, String::length);

    @Test
    void lines_are_as_long_as_fits_and_spaces_at_their_ends_take_no_room() {
        assertThat(lines("one two three", 7)).containsExactly("one two", "three");
    }

    @Test
    void a_line_break_in_the_text_is_kept_even_when_the_line_is_empty() {
        assertThat(lines("one\n\ntwo", 20)).containsExactly("one", "", "two");
    }

    @Test
    void a_word_that_is_longer_than_the_line_is_cut_between_letters() {
        assertThat(lines("abcdefgh ij", 3)).containsExactly("abc", "def", "gh", "ij");
    }

    @Test
    void a_letter_is_not_torn_from_its_accent() {
        assertThat(lines("e\u0301e\u0301e\u0301", 3)).containsExactly("e\u0301", "e\u0301", "e\u0301");
    }

    @Test
    void no_text_is_one_empty_line() {
        assertThat(lines("", 5)).containsExactly("");
    }

    private List<String> lines(String text, double available) {
        return breaks.lines(text, available).stream()
                .map(line -> line.of(text).stripTrailing())
                .toList();
    }
}
