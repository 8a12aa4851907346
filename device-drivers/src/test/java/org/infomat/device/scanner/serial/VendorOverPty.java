package org.infomat.device.scanner.serial;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.HexFormat;
import java.util.Map;
import org.infomat.device.DeviceId;
import org.infomat.device.DeviceReason;
import org.infomat.device.DeviceStatus;
import org.infomat.device.DriverSettings;
import org.infomat.device.Waiting;
import org.infomat.device.port.PtyPair;
import org.infomat.device.scanner.Barcode;
import org.infomat.device.scanner.BarcodeScanner;
import org.infomat.device.scanner.Symbology;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// A maker's scanner behind a serial line, with the bytes of its manual: the test plays the scanner.
@Tag("peer")
@Timeout(value = 20, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
abstract class VendorOverPty {
    private PtyPair cable;
    private BarcodeScanner scanner;

    abstract String vendor();

    /// In hexadecimal digits, as are all that follow.
    abstract String on();

    abstract String off();

    abstract String question();

    abstract String answer();

    /// How it sends a QR code.
    abstract String scanOf(String text);

    /// What the terminal sends when that has come.
    String afterScan() {
        return "";
    }

    static String hex(String text) {
        return HexFormat.of().withUpperCase().formatHex(text.getBytes(ISO_8859_1));
    }

    @BeforeEach
    void openScanner() throws Exception {
        cable = PtyPair.start();
        scanner = open(Map.of());
    }

    /// Another one in its place.
    BarcodeScanner openAnew(Map<String, String> more) throws Exception {
        scanner.close();
        return open(more);
    }

    @AfterEach
    void closeScanner() throws IOException {
        scanner.close();
        cable.close();
    }

    private BarcodeScanner open(Map<String, String> more) throws Exception {
        Map<String, String> settings =
                new java.util.HashMap<>(Map.of("port", cable.ours().toString(), "baud", "115200", "vendor", vendor()));
        settings.putAll(more);
        return new SerialScannerDriver().open(new DeviceId("scanner"), new DriverSettings(settings));
    }

    void sends(String hex) throws IOException {
        cable.send(HexFormat.of().parseHex(hex));
    }

    void receives(String hex) throws IOException {
        assertThat(HexFormat.of().withUpperCase().formatHex(cable.receive(hex.length() / 2)))
                .isEqualTo(hex);
    }

    @Test
    void reading_is_switched_on_for_who_waits_and_off_again() throws Exception {
        Waiting<Barcode> waiting = new Waiting<>(scanner::scan);
        receives(on());
        sends(scanOf("INFO-2K4F"));
        assertThat(waiting.result()).isEqualTo(new Barcode(Symbology.QR_CODE, "INFO-2K4F"));
        receives(afterScan() + off());
    }

    @Test
    void nobody_expected_it_is_dark_although_somebody_waits() throws Exception {
        Waiting<Barcode> waiting = new Waiting<>(scanner::scan);
        receives(on());
        scanner.expect(false);
        receives(off());
        scanner.expect(true);
        receives(on());
        sends(scanOf("NOW"));
        assertThat(waiting.result().text()).isEqualTo("NOW");
    }

    @Test
    void it_is_online_when_it_answers() throws Exception {
        Waiting<DeviceStatus> asking = new Waiting<>(scanner::status);
        receives(question());
        sends(answer());
        assertThat(asking.result()).isEqualTo(DeviceStatus.ONLINE);
    }

    @Test
    void switched_off_behind_a_line_that_lives_it_is_silent_within_two_seconds() {
        long begun = System.nanoTime();
        assertThat(scanner.status().reason()).isEqualTo(DeviceReason.SILENT);
        assertThat(System.nanoTime() - begun).isLessThan(2_000_000_000L);
    }

    @Test
    void an_answer_between_codes_is_no_part_of_them() throws Exception {
        Waiting<Barcode> waiting = new Waiting<>(scanner::scan);
        receives(on());
        Waiting<DeviceStatus> asking = new Waiting<>(scanner::status);
        receives(question());
        sends(answer() + scanOf("AFTER"));
        assertThat(asking.result()).isEqualTo(DeviceStatus.ONLINE);
        assertThat(waiting.result().text()).isEqualTo("AFTER");
    }
}
