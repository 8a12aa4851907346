package org.infomat.device.printer.simulated;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.infomat.device.DeviceId;
import org.infomat.device.DriverSettings;
import org.infomat.device.printer.Peer;
import org.infomat.device.printer.ReceiptPrinter;
import org.infomat.device.printer.Samples;
import org.infomat.device.proof.Proves;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// `zbarimg`, a decoder that shares nothing with ours, reads the QR codes on the printed paper.
@Tag("peer")
@Proves(deviceClass = "receipt printer", technology = "QR codes on paper", peer = "zbarimg", packages = "zbar-tools")
class ZbarPeerTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({
        "en,epson-80", "fa,epson-80", "ru,epson-80", "az,epson-80", "bg,epson-80",
        "en,generic-80", "fa,generic-80", "ru,generic-58", "az,epson-58", "bg,generic-58"
    })
    void it_reads_back_exactly_what_the_receipt_holds(String language, String profile) throws Exception {
        SimulatedPrinterDriver driver = new SimulatedPrinterDriver();
        DeviceId id = new DeviceId("receipt-printer");
        try (ReceiptPrinter printer = driver.open(id, new DriverSettings(Map.of("profile", profile)))) {
            printer.print(Samples.in(language));
        }
        driver.simulator(id).tearOff();
        assertThat(read(driver.simulator(id).receipts().getFirst(), folder)).isEqualTo(Samples.QR);
    }

    static String read(PrintedReceipt receipt, Path folder) throws Exception {
        Path picture = folder.resolve("receipt.png");
        Files.write(picture, receipt.png());
        return Peer.run("", List.of("zbarimg", "--raw", "-q", "-Sdisable", "-Sqrcode.enable", picture.toString()))
                .output();
    }
}
