package org.infomat.device.printer.simulated;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.LuminanceSource;
import com.google.zxing.NotFoundException;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.multi.qrcode.QRCodeMultiReader;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.infomat.device.DeviceId;
import org.infomat.device.DriverSettings;
import org.infomat.device.printer.PrintOutcome;
import org.infomat.device.printer.ReceiptPrinter;
import org.infomat.device.printer.Samples;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Prints a receipt in every language on every make of printer, leaves the pictures in `target/receipts` to be looked
/// at, and reads the QR code back from each.
class ReceiptPictureTest {
    @ParameterizedTest
    @CsvSource({
        "en,epson-80",
        "fa,epson-80",
        "ru,epson-80",
        "az,epson-80",
        "bg,epson-80",
        "en,generic-80",
        "fa,generic-58",
        "ru,epson-58"
    })
    void a_receipt_comes_out_cut_where_there_is_a_knife_and_its_qr_code_reads_back(String language, String profile)
            throws Exception {
        SimulatedPrinterDriver driver = new SimulatedPrinterDriver();
        DeviceId id = new DeviceId("receipt-printer");
        try (ReceiptPrinter printer = driver.open(id, new DriverSettings(Map.of("profile", profile)))) {
            assertThat(printer.print(Samples.in(language))).isInstanceOf(PrintOutcome.Printed.class);
        }
        driver.simulator(id).tearOff();
        assertThat(driver.simulator(id).receipts()).singleElement().satisfies(receipt -> {
            keep(language + "-" + profile, receipt);
            assertThat(receipt.cut()).isEqualTo(!profile.endsWith("generic-58"));
            assertThat(qrCodeIn(receipt.picture())).isEqualTo(Samples.QR);
        });
    }

    private static void keep(String name, PrintedReceipt receipt) throws IOException {
        Path folder = Files.createDirectories(Path.of("target", "receipts"));
        Files.write(folder.resolve(name + ".png"), receipt.png());
        Files.write(folder.resolve(name + ".escpos"), receipt.bytes());
    }

    private static String qrCodeIn(BufferedImage picture) throws NotFoundException {
        int width = picture.getWidth();
        int height = picture.getHeight();
        LuminanceSource light =
                new RGBLuminanceSource(width, height, picture.getRGB(0, 0, width, height, null, 0, width));
        return new QRCodeMultiReader().decodeMultiple(new BinaryBitmap(new HybridBinarizer(light)))[0].getText();
    }
}
