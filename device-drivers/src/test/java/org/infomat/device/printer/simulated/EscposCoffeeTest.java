package org.infomat.device.printer.simulated;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.anastaciocintra.escpos.EscPosConst.Justification;
import com.github.anastaciocintra.escpos.barcode.BarCode;
import com.github.anastaciocintra.escpos.barcode.BarCode.BarCodeHRIPosition;
import com.github.anastaciocintra.escpos.barcode.BarCode.BarCodeSystem;
import com.github.anastaciocintra.escpos.image.BitImageWrapper;
import com.github.anastaciocintra.escpos.image.BitImageWrapper.BitImageMode;
import com.github.anastaciocintra.escpos.image.BitonalThreshold;
import com.github.anastaciocintra.escpos.image.CoffeeImageImpl;
import com.github.anastaciocintra.escpos.image.EscPosImage;
import com.github.anastaciocintra.escpos.image.GraphicsImageWrapper;
import com.github.anastaciocintra.escpos.image.RasterBitImageWrapper;
import com.google.zxing.BarcodeFormat;
import com.google.zxing.Result;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Locale;
import org.infomat.device.proof.Proves;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// `escpos-coffee`, a second writer of commands: what it sends is on the paper and reads back.
@Proves(deviceClass = "receipt printer", technology = "ESC/POS, what others send", peer = "escpos-coffee 4.1.0")
class EscposCoffeeTest {
    private static final int DOTS = 576;
    private static final String CONTENT = "https://infomat.example/a/KX4T-9QPM-27";

    @ParameterizedTest
    @CsvSource({
        "JAN13_A, EAN_13, 4006381333931",
        "JAN13_B, EAN_13, 400638133393",
        "JAN8_B, EAN_8, 96385074",
        "UPCA, UPC_A, 036000291452",
        "CODE39_A, CODE_39, KX4T-9QPM",
        "CODE39_B, CODE_39, KX4T-9QPM",
        "ITF_B, ITF, 04006381333931",
        "CODABAR_B, CODABAR, A40156B",
        "CODE93_Default, CODE_93, KX4T-9QPM-27",
        "CODE128, CODE_128, {BKX4T-9qpm-27"
    })
    void a_bar_code_of_each_kind_reads_back(String system, BarcodeFormat format, String data) throws Exception {
        BarCode code = new BarCode()
                .setSystem(BarCodeSystem.valueOf(system))
                .setBarCodeSize(2, 100)
                .setHRIPosition(BarCodeHRIPosition.BelowBarCode)
                .setJustification(Justification.Center);
        PrintedReceipt printed = Prints.of(code.getBytes(data), DOTS);
        Prints.keep("coffee-" + system.toLowerCase(Locale.ROOT), printed.png());
        Result read = Prints.symbolIn(printed.picture());
        assertThat(read.getBarcodeFormat()).isEqualTo(format);
        assertThat(data)
                .contains(read.getText().substring(0, Math.min(read.getText().length(), 12)));
    }

    /// A head of 203 dots an inch prints a dot of the low densities as two across and three down.
    @ParameterizedTest
    @CsvSource({
        "_8DotSingleDensity, 2, 3",
        "_8DotDoubleDensity, 1, 3",
        "_24DotSingleDensity, 2, 1",
        "_24DotDoubleDensity_Default, 1, 1"
    })
    void a_picture_of_columns_is_drawn_in_each_density(BitImageMode mode, int wide, int high) throws Exception {
        byte[] commands = new BitImageWrapper().setMode(mode).getBytes(picture(4));
        PrintedReceipt printed = Prints.of(commands, DOTS);
        Prints.keep("coffee-columns" + mode, printed.png());
        BufferedImage square = unstretched(printed.picture(), wide, high);
        assertThat(Prints.symbolIn(square).getText()).isEqualTo(CONTENT);
    }

    private static BufferedImage unstretched(BufferedImage paper, int wide, int high) {
        BufferedImage square =
                new BufferedImage(paper.getWidth() / wide, paper.getHeight() / high, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D pen = square.createGraphics();
        pen.drawImage(paper, 0, 0, square.getWidth(), square.getHeight(), null);
        pen.dispose();
        return square;
    }

    @Test
    void a_picture_of_rows_is_drawn() throws Exception {
        assertThatItReadsBack("rows", new RasterBitImageWrapper().getBytes(picture(6)));
    }

    @Test
    void a_stored_picture_is_drawn() throws Exception {
        assertThatItReadsBack("graphics", new GraphicsImageWrapper().getBytes(picture(6)));
    }

    /// `GS *` and `GS /`, which none of the others send: an arrow of one column and one row, from the manual's order of
    /// bits.
    @Test
    void a_downloaded_picture_is_drawn_as_large_as_asked_for() throws Exception {
        byte[] store = {0x1d, '*', 1, 1, (byte) 0xff, (byte) 0x80, (byte) 0x80, 0, 0, 0, 0, 0};
        byte[] print = {0x1d, '/', 3};
        ByteArrayOutputStream commands = new ByteArrayOutputStream();
        commands.writeBytes(store);
        commands.writeBytes(print);
        BufferedImage paper = Prints.of(commands.toByteArray(), DOTS).picture();
        int top = paper.getHeight() - 16;
        assertThat(List.of(ink(paper, 0, top), ink(paper, 1, top + 15), ink(paper, 5, top + 1)))
                .containsOnly(true);
        assertThat(List.of(ink(paper, 2, top + 2), ink(paper, 6, top), ink(paper, 0, top - 1)))
                .containsOnly(false);
    }

    private static boolean ink(BufferedImage paper, int x, int y) {
        return (paper.getRGB(Paper.MARGIN + x, y) & 0xff) < 128;
    }

    private static void assertThatItReadsBack(String name, byte[] commands) throws Exception {
        PrintedReceipt printed = Prints.of(commands, DOTS);
        Prints.keep("coffee-" + name, printed.png());
        assertThat(Prints.symbolIn(printed.picture()).getText()).isEqualTo(CONTENT);
    }

    private static EscPosImage picture(int dotsPerModule) throws Exception {
        BitMatrix modules = new QRCodeWriter().encode(CONTENT, BarcodeFormat.QR_CODE, 0, 0);
        int side = modules.getWidth() * dotsPerModule;
        BufferedImage picture = new BufferedImage(side, side, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = picture.createGraphics();
        for (int x = 0; x < modules.getWidth(); x++) {
            for (int y = 0; y < modules.getHeight(); y++) {
                pen.setColor(modules.get(x, y) ? Color.BLACK : Color.WHITE);
                pen.fillRect(x * dotsPerModule, y * dotsPerModule, dotsPerModule, dotsPerModule);
            }
        }
        pen.dispose();
        return new EscPosImage(new CoffeeImageImpl(picture), new BitonalThreshold(127));
    }
}
