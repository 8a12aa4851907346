package org.infomat.device.bridge.xfs4iot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;
import org.infomat.device.DeviceId;
import org.infomat.device.DriverSettings;
import org.infomat.device.Waiting;
import org.infomat.device.scanner.Barcode;
import org.infomat.device.scanner.BarcodeScanner;
import org.infomat.device.scanner.Symbology;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// What a scanner's service is asked for.
@Timeout(20)
class Xfs4IotScannerTest {
    private static BarcodeScanner open(MakersScanner service, Map<String, String> more) throws Exception {
        Map<String, String> settings = new HashMap<>(more);
        settings.put("uri", service.uri().toString());
        return new Xfs4IotScannerDriver().open(new DeviceId("barcode-scanner"), new DriverSettings(settings));
    }

    @Test
    void it_reads_only_while_somebody_waits_and_may_hold_a_code_before_it() throws Exception {
        try (MakersScanner service = new MakersScanner(Framing.PAYLOAD);
                BarcodeScanner scanner = open(service, Map.of())) {
            assertThat(scanner.status().works()).isTrue();
            assertThat(service.heard()).doesNotContain("BarcodeReader.Read");
            scanner.expect(false);
            Waiting<Barcode> waiting = new Waiting<>(scanner::scan);
            assertThat(scanner.status().works()).isTrue();
            assertThat(service.reading()).isFalse();
            scanner.expect(true);
            service.hold("qrCode", "A");
            assertThat(waiting.result()).isEqualTo(new Barcode(Symbology.QR_CODE, "A"));
            assertThat(scanner.status().works()).isTrue();
            assertThat(service.reading()).isFalse();
        }
    }

    @Test
    void only_the_kinds_of_codes_that_are_wanted_are_asked_for_and_taken() throws Exception {
        try (MakersScanner service = new MakersScanner(Framing.PAYLOAD);
                BarcodeScanner scanner = open(service, Map.of("codes", "qr-code ean-upc"))) {
            Waiting<Barcode> waiting = new Waiting<>(scanner::scan);
            service.hold("pdf417", "NOT THIS");
            service.hold("ean13", "4006381333931");
            assertThat(waiting.result()).isEqualTo(new Barcode(Symbology.EAN_UPC, "4006381333931"));
            assertThat(service.asked().path("symbologies"))
                    .isEqualTo(Message.object().put("qrCode", true).put("ean13", true));
        }
    }

    @Test
    void a_code_that_cannot_be_taken_apart_is_passed_over() throws Exception {
        try (MakersScanner service = new MakersScanner(Framing.PAYLOAD);
                BarcodeScanner scanner = open(service, Map.of())) {
            Waiting<Barcode> waiting = new Waiting<>(scanner::scan);
            service.reads("qrCode", "A");
            service.hold("symbologyUnknown", "B");
            assertThat(waiting.result()).isEqualTo(new Barcode(Symbology.UNKNOWN, "B"));
        }
    }

    @Test
    void settings_that_it_does_not_know_are_refused() {
        Xfs4IotScannerDriver driver = new Xfs4IotScannerDriver();
        String uri = "wss://terminal.example:443/xfs4iot/v1.0/scanner";
        driver.check(new DriverSettings(Map.of("uri", uri, "codes", "pdf417", "charset", "windows-1251")));
        assertThatThrownBy(() -> driver.check(new DriverSettings(Map.of("uri", uri, "codes", "unknown"))))
                .hasMessageContaining("qr-code");
        assertThatThrownBy(() -> driver.check(new DriverSettings(Map.of("uri", uri, "charset", "klingon"))))
                .hasMessageContaining("klingon");
    }
}
