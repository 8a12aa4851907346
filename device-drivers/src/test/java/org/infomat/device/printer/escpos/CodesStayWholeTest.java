package org.infomat.device.printer.escpos;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.font.TextLayout;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import org.infomat.device.printer.CodeMarks;
import org.infomat.device.printer.Receipt.Alignment;
import org.infomat.device.printer.Receipt.Size;
import org.infomat.device.printer.ReceiptFonts;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// A reference inside Persian text, wherever in the line it falls: whole on one line of 58 and of 80 mm paper.
class CodesStayWholeTest {
    private static final ReceiptFonts FONTS = ReceiptFonts.bundled();
    private static final List<String> CODES =
            List.of("KX4T-9QPM", "7KQ4-M2XA-19TD-6RB2", "۱۴۰۵-۰۰۰۱۲۳", "2026/11-4", "https://infomat.example/a/");
    private static final String BEFORE = "پیگیری درخواست شما با این شماره انجام می‌شود و پاسخ می‌آید";
    private static final String AFTER = " را نگه دارید";

    @ParameterizedTest
    @CsvSource({"384, SMALL", "384, NORMAL", "416, NORMAL", "576, SMALL", "576, NORMAL", "576, LARGE"})
    void a_code_that_does_not_fit_goes_whole_to_the_next_line(int dots, Size size) {
        Typesetter typesetter = new Typesetter(FONTS, dots);
        Type type = Type.of(size, false);
        int moved = 0;
        for (String code : CODES) {
            for (int letters = 1; letters <= BEFORE.length(); letters++) {
                String before = BEFORE.substring(0, letters).strip();
                String text = before + " (" + code + ")" + AFTER;
                List<String> lines = lines(typesetter, text, type, dots);
                assertThat(lines).as(text).anyMatch(line -> line.contains(code));
                moved += lines.getFirst().contains(code) ? 0 : 1;
            }
        }
        assertThat(moved).as("texts whose code moved to the second line").isPositive();
    }

    /// What is printed is what one gets by breaking the line by hand before the code.
    @ParameterizedTest
    @ValueSource(ints = {384, 416, 576})
    void the_picture_has_the_code_at_the_beginning_of_a_line(int dots) {
        Typesetter typesetter = new Typesetter(FONTS, dots);
        Type type = Type.of(Size.NORMAL, false);
        String code = "7KQ4-M2XA-19TD";
        String before = longestBeside(typesetter, type, code, dots);
        Bitmap broken = typesetter.paragraph(before + " " + code + AFTER, type, Alignment.START, true);
        Bitmap byHand = typesetter.paragraph(before + "\n" + code + AFTER, type, Alignment.START, true);
        assertThat(dots(broken)).isEqualTo(dots(byHand));
    }

    @ParameterizedTest
    @ValueSource(ints = {384, 416, 576})
    void a_code_longer_than_the_paper_is_parted_and_nothing_of_it_is_lost(int dots) {
        String code = "https://infomat.example/" + "applications/".repeat(6);
        List<String> lines = lines(new Typesetter(FONTS, dots), "نشانی " + code, Type.of(Size.NORMAL, false), dots);
        assertThat(lines).hasSizeGreaterThan(2);
        assertThat(String.join("", lines).replace(" ", "")).isEqualTo("نشانی" + code);
    }

    /// As many letters as leave room for a part of the code, but not for all of it.
    private static String longestBeside(Typesetter typesetter, Type type, String code, int dots) {
        for (int letters = BEFORE.length(); letters > 0; letters--) {
            String before = BEFORE.substring(0, letters).strip();
            if (lines(typesetter, before + " " + code.substring(0, 5), type, dots)
                            .size()
                    == 1) {
                return before;
            }
        }
        throw new AssertionError("Not even a part of " + code + " fits on a line");
    }

    private static List<String> lines(Typesetter typesetter, String text, Type type, int dots) {
        String marked = CodeMarks.around(text);
        List<String> lines = new ArrayList<>();
        int start = 0;
        for (TextLayout line : typesetter.breaker(text, type, true).lines(dots)) {
            lines.add(marked.substring(start, start + line.getCharacterCount()).replace("\u200e", ""));
            start += line.getCharacterCount();
        }
        return lines;
    }

    private static byte[] dots(Bitmap picture) {
        ByteArrayOutputStream dots = new ByteArrayOutputStream();
        for (int y = 0; y < picture.height(); y++) {
            picture.writeRow(y, picture.usedBytes(y), dots);
            dots.write('\n');
        }
        return dots.toByteArray();
    }
}
