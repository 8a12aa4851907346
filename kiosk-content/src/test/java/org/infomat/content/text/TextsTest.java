package org.infomat.content.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TextsTest {
    private static final Language EN = new Language("en", "English");
    private static final Language FA = new Language("fa", "فارسی");
    private static final Language RU = new Language("ru", "Русский");

    private final Texts texts = new Texts(
            Map.of(
                    "en", Map.of("left", "{n, plural, one {# day} other {# days}} left", "hall", "It's here"),
                    "fa", Map.of("left", "{n, plural, other {# روز}} مانده"),
                    "ru", Map.of("left", "{n, plural, one {# день} few {# дня} other {# дней}}")),
            Map.of("en", Map.of("hall", "It is here, in the hall of {town}")));

    @Test
    void plurals_and_digits_follow_the_language() {
        assertThat(texts.format(EN, "left", Map.of("n", 1))).isEqualTo("1 day left");
        assertThat(texts.format(FA, "left", Map.of("n", 12))).isEqualTo("۱۲ روز مانده");
        assertThat(texts.format(RU, "left", Map.of("n", 22))).isEqualTo("22 дня");
    }

    @Test
    void an_apostrophe_is_an_apostrophe() {
        assertThat(texts.format(EN, "hall")).isEqualTo("It's here");
    }

    @Test
    void what_is_spoken_may_differ_and_is_else_what_is_shown() {
        assertThat(texts.spoken(EN, "hall", Map.of("town", "Elm"))).isEqualTo("It is here, in the hall of Elm");
        assertThat(texts.spoken(EN, "left", Map.of("n", 2))).isEqualTo("2 days left");
    }

    @Test
    void a_key_that_is_not_there_shows_itself() {
        assertThat(texts.has("nowhere")).isFalse();
        assertThat(texts.format(EN, "nowhere")).isEqualTo("nowhere");
        assertThat(texts.keys()).containsExactly("hall", "left");
    }

    @Test
    void many_threads_may_ask_at_once() {
        List<String> said = IntStream.range(0, 2_000)
                .parallel()
                .mapToObj(i -> texts.format(EN, "left", Map.of("n", i)) + i)
                .toList();
        assertThat(said).startsWith("0 days left0", "1 day left1").endsWith("1,999 days left1999");
    }
}
