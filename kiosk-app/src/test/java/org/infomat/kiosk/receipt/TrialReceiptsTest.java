package org.infomat.kiosk.receipt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.NotFoundException;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.Result;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.multi.qrcode.QRCodeMultiReader;
import java.awt.image.BufferedImage;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.infomat.content.Bundle;
import org.infomat.content.text.Language;
import org.infomat.device.printer.Receipt;
import org.infomat.device.printer.ReceiptFonts;
import org.infomat.device.printer.escpos.ReceiptPicture;
import org.infomat.device.printer.pdf.A4Pages;
import org.infomat.kiosk.StarterBundle;
import org.junit.jupiter.api.Test;

/// What is printed for technicians.
class TrialReceiptsTest {
    private static final int WIDTH = 576;
    private static final int DOTS_PER_INCH = 203;

    private final Bundle bundle = StarterBundle.get();
    private final TrialReceipts receipts =
            new TrialReceipts(bundle, ZoneOffset.UTC, () -> Instant.parse("2026-03-19T12:34:00Z"));

    @Test
    void each_language_has_its_letters_its_own_digits_and_calendar_and_a_word_too_long_for_a_line() {
        for (Language language : bundle.languages()) {
            Receipt receipt = receipts.script(language.tag());
            assertThat(receipt.language()).isEqualTo(language.locale());
            assertThat(words(receipt)).contains(language.ownName());
            assertThat(words(receipt).split("[ \n]")).anyMatch(word -> word.length() > 24);
        }
        assertThat(words(receipts.script("fa"))).contains("۱۴۰۴", "پ", "گ", "ژ").contains("۱٬۲۳۴٬۵۶۷٫۸۹");
        assertThat(words(receipts.script("ru"))).contains("2026", "Ё");
        assertThat(words(receipts.script("az"))).contains("Ə", "ı");
        assertThatThrownBy(() -> receipts.script("xx")).hasMessageContaining("'xx'");
    }

    @Test
    void codes_read_back_and_the_ruler_has_its_millimetres_up_to_the_last_dot() throws NotFoundException {
        BufferedImage picture =
                new ReceiptPicture(WIDTH, DOTS_PER_INCH, ReceiptFonts.bundled()).of(receipts.measures());
        assertThat(codes(picture)).contains("INFOMAT").contains("0123456789ABCDEFGHIJ");
        int line = firstFullRow(picture);
        assertThat(line).isPositive();
        long marks = 0;
        for (int x = 1; x < WIDTH; x++) {
            boolean begins = black(picture, x, line + 12) && !black(picture, x - 1, line + 12);
            marks += begins ? 1 : 0;
        }
        assertThat(marks).isEqualTo(Math.round(WIDTH * 25.4 / DOTS_PER_INCH));
        assertThat(black(picture, WIDTH - 1, line + 60)).isTrue();
    }

    @Test
    void sheets_are_made_of_the_same() {
        assertThat(new A4Pages().of(receipts.measures()).pages()).isEqualTo(1);
        for (Language language : bundle.languages()) {
            assertThat(new A4Pages().of(receipts.script(language.tag())).pages())
                    .isEqualTo(1);
        }
    }

    private static boolean black(BufferedImage picture, int x, int y) {
        return picture.getRaster().getSample(x, y, 0) == 0;
    }

    /// The line along the ruler: the first row that is black from edge to edge.
    private static int firstFullRow(BufferedImage picture) {
        for (int y = 0; y < picture.getHeight(); y++) {
            int x = 0;
            while (x < WIDTH && black(picture, x, y)) {
                x++;
            }
            if (x == WIDTH) {
                return y;
            }
        }
        return -1;
    }

    private static String codes(BufferedImage picture) throws NotFoundException {
        int width = picture.getWidth();
        int height = picture.getHeight();
        int[] pixels = picture.getRGB(0, 0, width, height, null, 0, width);
        Result[] found = new QRCodeMultiReader()
                .decodeMultiple(
                        new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(width, height, pixels))),
                        Map.of(DecodeHintType.TRY_HARDER, true));
        return Arrays.stream(found).map(Result::getText).collect(Collectors.joining("\n"));
    }

    private static String words(Receipt receipt) {
        return receipt.blocks().stream()
                .map(block -> switch (block) {
                    case Receipt.Text text -> text.text();
                    case Receipt.Pair pair -> pair.name() + " " + pair.value();
                    case Receipt.Qr qr -> "";
                    case Receipt.Rule rule -> "";
                    case Receipt.Ruler ruler -> "";
                    case Receipt.Space space -> "";
                })
                .collect(Collectors.joining("\n"));
    }
}
