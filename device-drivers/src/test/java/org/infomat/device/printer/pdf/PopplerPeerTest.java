package org.infomat.device.printer.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.List;
import org.infomat.device.printer.Peer;
import org.infomat.device.printer.Receipt.Pair;
import org.infomat.device.printer.Samples;
import org.infomat.device.proof.Proves;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Poppler, which shares nothing with what made the pages, finds their words in order and draws them; zbarimg reads the
/// QR code from its drawing.
@Tag("peer")
@Proves(
        deviceClass = "receipt printer",
        technology = "A4 documents as PDF",
        peer = "pdftotext, pdffonts, pdftoppm and zbarimg",
        packages = {"poppler-utils", "zbar-tools"})
class PopplerPeerTest {
    @TempDir
    Path folder;

    @Test
    void persian_words_and_the_codes_among_them_are_found_in_reading_order() throws Exception {
        assertThat(textOf("fa"))
                .contains("سازمان ثبت احوال کشور")
                .contains("درخواست گذرنامه برای سفر به خارج")
                .contains("KX4T-9QPM-27")
                .contains("۰۲۱-۱۲۳۴۵۶۷۸")
                .contains("این رسید را نگه دارید")
                .containsSubsequence("تاریخ دریافت", "هزینه", "رمز پیگیری");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "ru", "az", "bg"})
    void the_other_languages_are_found_word_for_word(String language) throws Exception {
        String text = textOf(language);
        assertThat(Samples.in(language).blocks())
                .filteredOn(Pair.class::isInstance)
                .allSatisfy(block -> {
                    Pair pair = (Pair) block;
                    assertThat(text).contains(pair.name(), pair.value());
                });
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "fa", "ru", "az", "bg"})
    void every_font_is_within_the_file_and_the_qr_code_is_read_from_the_drawn_page(String language) throws Exception {
        Path pdf = pdf(language);
        assertThat(Peer.run("", List.of("pdffonts", pdf.toString()))
                        .output()
                        .lines()
                        .skip(2))
                .isNotEmpty()
                .allMatch(font -> font.matches(".*\\byes yes yes\\b.*"));
        Path picture = folder.resolve(language);
        Peer.run("", List.of("pdftoppm", "-r", "150", "-png", "-singlefile", pdf.toString(), picture.toString()));
        assertThat(Peer.run("", List.of("zbarimg", "--raw", "-q", "-Sdisable", "-Sqrcode.enable", picture + ".png"))
                        .output())
                .isEqualTo(Samples.QR);
    }

    /// Without marks of direction, and with joined letters as the letters that they are.
    private String textOf(String language) throws Exception {
        String text = Peer.run("", List.of("pdftotext", "-layout", pdf(language).toString(), "-"))
                .output();
        return Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("[\\u200e\\u200f\\u202a-\\u202e]", "");
    }

    private Path pdf(String language) throws Exception {
        return Files.write(
                folder.resolve(language + ".pdf"),
                new A4Pages().of(Samples.in(language)).pdf());
    }
}
