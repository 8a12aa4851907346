package org.infomat.device.scanner.evdev;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class KeyDecoderTest {
    private final KeyDecoder decoder = new KeyDecoder();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "KIOSK-000123/Ab",
                "the quick brown fox jumps over the lazy dog 0123456789",
                "THE QUICK BROWN FOX JUMPS OVER THE LAZY DOG",
                "!@#$%^&*()_+-=[]{};':\"~`,./<>?",
                "رسید ۲ квитанция № 7 şəhər"
            })
    void what_a_scanner_of_us_layout_types_is_what_is_read(String text) {
        assertThat(typed(Typist.scan(text))).isEqualTo(text + "\r");
    }

    /// Key codes from `linux/input-event-codes.h`.
    @ParameterizedTest
    @CsvSource({"82, 0", "79, 1", "73, 9", "83, .", "55, *", "98, /", "74, -", "78, +", "43, \\", "86, \\"})
    void keys_of_the_keypad_and_beside_the_letters_write_too(int code, String character) {
        assertThat(typed(stroke(code))).isEqualTo(character);
    }

    @Test
    void enter_of_the_keypad_ends_a_code_too() {
        assertThat(typed(stroke(96))).isEqualTo("\r");
    }

    @Test
    void control_and_a_bracket_are_the_group_separator() {
        assertThat(typed(List.of(key(29, 1), key(27, 1), key(27, 0), key(29, 0))))
                .isEqualTo("\u001d");
    }

    @Test
    void alt_and_a_number_below_256_is_of_the_windows_code_page() {
        assertThat(typed(List.of(key(56, 1), key(82, 1), key(79, 1), key(81, 1), key(75, 1), key(56, 0))))
                .isEqualTo("†");
    }

    @Test
    void a_key_that_the_kernel_repeats_writes_once() {
        assertThat(typed(List.of(key(30, 1), key(30, 2), key(30, 2), key(30, 0))))
                .isEqualTo("a");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 14, 58, 59, 70, 87, 102, 125, 240, 767})
    void keys_that_write_nothing_are_passed_over(int code) {
        assertThat(typed(stroke(code))).isEmpty();
    }

    @Test
    void after_events_were_lost_no_shift_is_held() {
        decoder.accept(key(42, 1));
        decoder.accept(new InputEvent(InputEvent.SYNCHRONISATION, InputEvent.DROPPED, 0));
        assertThat(typed(stroke(30))).isEqualTo("a");
    }

    @Test
    void a_number_that_is_no_character_writes_nothing() {
        assertThat(typed(List.of(
                        key(56, 1),
                        key(73, 1),
                        key(73, 1),
                        key(73, 1),
                        key(73, 1),
                        key(73, 1),
                        key(73, 1),
                        key(73, 1),
                        key(73, 1),
                        key(73, 1),
                        key(73, 1),
                        key(73, 1),
                        key(56, 0))))
                .isEmpty();
    }

    private String typed(List<InputEvent> events) {
        ByteArrayOutputStream typed = new ByteArrayOutputStream();
        events.forEach(event -> typed.writeBytes(decoder.accept(event)));
        return typed.toString(UTF_8);
    }

    private static List<InputEvent> stroke(int code) {
        return List.of(key(code, 1), key(code, 0));
    }

    private static InputEvent key(int code, int value) {
        return new InputEvent(InputEvent.KEY, code, value);
    }
}
