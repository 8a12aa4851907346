package org.infomat.device.scanner;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.util.List;
import java.util.Map;
import org.infomat.device.DriverSettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FrameParserTest {
    @ParameterizedTest
    @CsvSource({
        "]Q1, QR_CODE",
        "]Q3, QR_CODE",
        "]C1, CODE_128",
        "]E0, EAN_UPC",
        "]d2, DATA_MATRIX",
        "]L0, PDF417",
        "]z0, AZTEC",
        "]A0, CODE_39",
        "]I1, INTERLEAVED_2_OF_5",
        "]X0, UNKNOWN"
    })
    void an_aim_identifier_is_cut_off_and_names_the_symbology(String identifier, Symbology symbology) {
        assertThat(parser(Map.of()).accept(ascii(identifier + "INFO-42\r")))
                .containsExactly(new Barcode(symbology, "INFO-42"));
    }

    @Test
    void data_without_an_identifier_is_of_unknown_symbology() {
        assertThat(codes(Map.of(), "INFO-42\r")).containsExactly(unknown("INFO-42"));
    }

    @Test
    void data_that_only_looks_like_the_start_of_an_identifier_is_kept() {
        assertThat(codes(Map.of(), "]\r]Q\r]Q-1\r")).containsExactly(unknown("]"), unknown("]Q"), unknown("]Q-1"));
    }

    @Test
    void an_identifier_stays_in_the_data_where_the_scanner_sends_none() {
        assertThat(codes(Map.of("aim", "no"), "]Q1X\r")).containsExactly(unknown("]Q1X"));
    }

    @ParameterizedTest
    @CsvSource({"cr, '\r'", "lf, '\n'", "crlf, '\r\n'", "tab, '\t'", "etx, '\u0003'"})
    void each_suffix_ends_a_code(String suffix, String sent) {
        assertThat(codes(Map.of("suffix", suffix), "ONE" + sent + "TWO" + sent))
                .containsExactly(unknown("ONE"), unknown("TWO"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"cr", "lf", "crlf"})
    void a_scanner_that_sends_both_line_ends_is_understood_by_a_terminal_told_one(String suffix) {
        assertThat(codes(Map.of("suffix", suffix), "]Q1ONE\r\n]Q1TWO\r\n"))
                .containsExactly(new Barcode(Symbology.QR_CODE, "ONE"), new Barcode(Symbology.QR_CODE, "TWO"));
    }

    @Test
    void the_prefix_is_cut_off_before_the_identifier() {
        assertThat(codes(Map.of("prefix", "\\x02", "suffix", "etx"), "\u0002]C0ONE\u0003"))
                .containsExactly(new Barcode(Symbology.CODE_128, "ONE"));
    }

    @Test
    void what_comes_without_the_prefix_is_dropped_and_called_babbling_until_a_code_comes() {
        FrameParser parser = parser(Map.of("prefix", "\\x02"));
        assertThat(parser.accept(ascii("ONE\r"))).isEmpty();
        assertThat(parser.babbling()).isTrue();
        assertThat(parser.accept(ascii("\u0002TWO\r"))).containsExactly(unknown("TWO"));
        assertThat(parser.babbling()).isFalse();
    }

    @Test
    void control_characters_inside_a_code_are_kept() {
        assertThat(codes(Map.of(), "01\u001D21\u0000\r")).containsExactly(unknown("01\u001D21\u0000"));
    }

    @ParameterizedTest
    @CsvSource({"UTF-8, علی Ələ", "windows-1251, Квитанция", "windows-1256, رمز"})
    void the_bytes_become_text_in_the_configured_charset(String charset, String text) {
        byte[] sent = (text + "\r").getBytes(Charset.forName(charset));
        assertThat(parser(Map.of("charset", charset)).accept(sent)).containsExactly(unknown(text));
    }

    @Test
    void without_a_suffix_a_silence_ends_the_code() {
        FrameParser parser = parser(Map.of("suffix", "none"));
        assertThat(parser.accept(ascii("]Q1LINE 1\r\nLINE 2"))).isEmpty();
        assertThat(parser.silence()).contains(new Barcode(Symbology.QR_CODE, "LINE 1\r\nLINE 2"));
        assertThat(parser.silence()).isEmpty();
    }

    @Test
    void a_torn_code_does_not_lead_the_next() {
        FrameParser parser = parser(Map.of());
        parser.accept(ascii("]Q1TORN"));
        assertThat(parser.midway()).isTrue();
        assertThat(parser.silence()).isEmpty();
        assertThat(parser.accept(ascii("]Q1WHOLE\r"))).containsExactly(new Barcode(Symbology.QR_CODE, "WHOLE"));
    }

    @Test
    void a_code_of_the_longest_length_is_taken_and_one_byte_more_is_dropped_and_called_babbling() {
        FrameParser parser = parser(Map.of("max-length", "10"));
        assertThat(parser.accept(ascii("0123456789\r"))).containsExactly(unknown("0123456789"));
        assertThat(parser.accept(ascii("0123456789A\r"))).isEmpty();
        assertThat(parser.babbling()).isTrue();
        assertThat(parser.accept(ascii("X".repeat(1_000) + "\rNEXT\r"))).containsExactly(unknown("NEXT"));
        assertThat(parser.babbling()).isFalse();
    }

    @Test
    void an_overlong_code_ends_at_a_suffix_of_two_bytes_wherever_it_falls() {
        for (int length = 1; length < 60; length++) {
            assertThat(codes(Map.of("max-length", "5", "suffix", "crlf"), "X".repeat(length + 5) + "\r\nNEXT\r\n"))
                    .as("%d bytes too long", length)
                    .containsExactly(unknown("NEXT"));
        }
    }

    @Test
    void empty_lines_are_nothing() {
        FrameParser parser = parser(Map.of());
        assertThat(parser.accept(ascii("\r\r\n\r"))).isEmpty();
        assertThat(parser.babbling()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "suffix, cr-lf, 'is one of [cr, crlf, lf, tab, etx, none], not ''cr-lf'''",
        "charset, KOI-9, 'not ''KOI-9'''",
        "max-length, 0, 'not 0'",
        "idle-gap, 0, at least one millisecond",
        "aim, maybe, 'yes or no, not ''maybe'''",
        "prefix, \\xZ, two hexadecimal digits",
        "prefix, é, write others as in"
    })
    void a_setting_that_cannot_be_is_refused_by_name(String key, String value, String reason) {
        assertThatThrownBy(() -> parser(Map.of(key, value)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'" + key + "'")
                .hasMessageContaining(reason);
    }

    private static List<Barcode> codes(Map<String, String> settings, String sent) {
        return parser(settings).accept(sent.getBytes(UTF_8));
    }

    private static FrameParser parser(Map<String, String> settings) {
        return new FrameParser(Framing.from(new DriverSettings(settings)));
    }

    private static Barcode unknown(String text) {
        return new Barcode(Symbology.UNKNOWN, text);
    }

    private static byte[] ascii(String text) {
        return text.getBytes(ISO_8859_1);
    }
}
