package org.infomat.device.printer.escpos;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.util.List;
import java.util.Locale;
import org.infomat.device.printer.CodeMarks;
import org.infomat.device.printer.Receipt;
import org.infomat.device.printer.Receipt.Block;
import org.infomat.device.printer.Receipt.Pair;
import org.infomat.device.printer.Receipt.Qr;
import org.infomat.device.printer.Receipt.Rule;
import org.infomat.device.printer.Receipt.Space;
import org.infomat.device.printer.Receipt.Text;
import org.infomat.device.printer.ReceiptFonts;
import org.infomat.device.printer.Samples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReceiptEncoderTest {
    private static final ReceiptFonts FONTS = ReceiptFonts.bundled();
    private static final String PICTURE = "\u001dv0";

    @Test
    void text_that_a_code_page_holds_goes_as_text_in_that_code_page() {
        assertThat(encoded("epson-80", "ru", Text.normal("Принято")))
                .contains("\u001bt\u0011" + "\u001ba")
                .contains(new String("Принято".getBytes(Charset.forName("IBM866")), ISO_8859_1))
                .doesNotContain(PICTURE);
    }

    @Test
    void text_that_no_code_page_holds_goes_as_a_picture() {
        assertThat(encoded("epson-80", "az", Text.normal("Qəbul edildi")))
                .contains(PICTURE)
                .doesNotContain("Q");
        assertThat(encoded("generic-80", "ru", Text.normal("Принято"))).contains(PICTURE);
    }

    @Test
    void one_name_in_another_script_is_a_picture_and_the_rest_stays_text() {
        assertThat(encoded("epson-80", "en", Text.normal("Received with thanks from"), Text.normal("مریم")))
                .contains("Received with thanks from")
                .contains(PICTURE);
    }

    @Test
    void where_most_of_the_text_needs_pictures_all_of_it_is_one_face() {
        assertThat(encoded("epson-80", "az", Text.normal("Müraciətinizin vəziyyəti"), Text.normal("40 AZN")))
                .doesNotContain("40 AZN");
    }

    @Test
    void a_receipt_from_right_to_left_is_all_pictures() {
        assertThat(encoded("epson-80", "fa", Text.normal("KX4T-9QPM-27")))
                .doesNotContain("KX4T")
                .contains(PICTURE);
    }

    @Test
    void a_pair_stands_at_both_ends_of_one_line_and_on_two_where_it_is_too_long() {
        assertThat(encoded("epson-80", "en", new Pair("Fee", "47.50"))).contains("Fee" + " ".repeat(40));
        assertThat(encoded("epson-80", "en", new Pair("A name that is rather long", "and a value that is long too")))
                .contains("A name that is rather long\n");
    }

    @Test
    void a_qr_code_is_left_to_a_printer_that_can_and_drawn_for_one_that_cannot() {
        assertThat(encoded("epson-80", "en", new Qr("ABC")))
                .contains("\u001d(k\u0006\u00001P0ABC")
                .doesNotContain(PICTURE);
        assertThat(encoded("generic-80", "en", new Qr("ABC"))).contains(PICTURE).doesNotContain("ABC");
    }

    @Test
    void a_receipt_begins_from_scratch_and_ends_with_a_cut() {
        String bytes = encoded("epson-80", "en", new Rule(), new Space(5));
        assertThat(bytes).startsWith("\u001b@").endsWith("\u001dVB ");
        assertThat(bytes).contains("\u001bJ\u0028"); // 5 mm at 203 dots an inch
    }

    @Test
    void a_presenter_takes_back_what_is_left_and_holds_out_what_is_new() {
        assertThat(encoded("presenter-80", "en", new Rule()))
                .startsWith("\u001b@\u001de\u0002")
                .endsWith("\u001bi\u001de\u0003\u000c");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "fa", "ru", "az", "bg"})
    void the_same_receipt_always_gives_the_same_bytes(String language) {
        assertThat(encoded("epson-80", Samples.in(language))).isEqualTo(encoded("epson-80", Samples.in(language)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"epson-80", "epson-58", "generic-112", "generic-80", "generic-58", "presenter-80"})
    void no_picture_is_higher_than_the_smallest_memory_nor_wider_than_the_paper(String profile) {
        int most = ProfileReader.read(profile).dots() / 8;
        String bytes = encoded(profile, Samples.in("fa"));
        int at = bytes.indexOf(PICTURE);
        while (at >= 0) {
            int wide = bytes.charAt(at + 4) + 256 * bytes.charAt(at + 5);
            int high = bytes.charAt(at + 6) + 256 * bytes.charAt(at + 7);
            assertThat(wide).isBetween(1, most);
            assertThat(high).isBetween(1, 128);
            at = bytes.indexOf(PICTURE, at + 8 + wide * high);
        }
    }

    @Test
    void empty_rows_are_fed_and_not_sent() {
        assertThat(encoded("epson-80", Samples.in("fa")).length()).isLessThan(32_000);
    }

    @Test
    void codes_inside_persian_text_keep_their_order() {
        assertThat(CodeMarks.around("پرونده ۱۴۰۵-۰۰۰۱۲۳ (KX4T-9)."))
                .isEqualTo("پرونده \u200e۱۴۰۵-۰۰۰۱۲۳\u200e (\u200eKX4T-9\u200e).");
        assertThat(CodeMarks.around("نشانی https://infomat.example/a/ است"))
                .isEqualTo("نشانی \u200ehttps://infomat.example/a/\u200e است");
        assertThat(CodeMarks.around("فقط متن")).isEqualTo("فقط متن");
    }

    @Test
    void centred_lines_are_of_about_one_length() {
        assertThat(WordWrap.balanced("Passport for travel abroad", 24))
                .containsExactly("Passport for", "travel abroad");
        assertThat(WordWrap.lines("Passport for travel abroad", 24)).containsExactly("Passport for travel", "abroad");
        assertThat(WordWrap.lines("Donaudampfschifffahrt", 10)).containsExactly("Donaudampf", "schifffahr", "t");
    }

    private static String encoded(String profile, String language, Block... blocks) {
        return encoded(profile, new Receipt(Locale.forLanguageTag(language), List.of(blocks)));
    }

    /// One letter a byte.
    private static String encoded(String profile, Receipt receipt) {
        StringBuilder all = new StringBuilder();
        new ReceiptEncoder(ProfileReader.read(profile), FONTS)
                .encode(receipt)
                .chunks()
                .forEach(chunk -> all.append(new String(chunk, ISO_8859_1)));
        return all.toString();
    }
}
