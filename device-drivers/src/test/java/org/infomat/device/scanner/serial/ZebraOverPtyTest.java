package org.infomat.device.scanner.serial;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.infomat.device.Waiting;
import org.infomat.device.proof.Proves;
import org.infomat.device.scanner.Barcode;
import org.infomat.device.scanner.BarcodeScanner;
import org.infomat.device.scanner.Symbology;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Proves(
        deviceClass = "barcode scanner",
        technology = "serial, Zebra's Simple Serial Interface",
        peer = "a pseudo-terminal with the bytes of Zebra's SSI Programmer's Guide",
        packages = "socat")
class ZebraOverPtyTest extends VendorOverPty {
    private static final String ACKNOWLEDGED = "04D00400FF28";
    private static final String REFUSED = "05D1040001FF25";
    private static final String BEEP = "05E6040000FF11";

    @Override
    String vendor() {
        return "zebra-ssi";
    }

    @Override
    String on() {
        return "04E40400FF14";
    }

    @Override
    String off() {
        return "04E50400FF13";
    }

    @Override
    String question() {
        return "04A30400FF55";
    }

    @Override
    String answer() {
        return packet("A40000" + hex("NBRPUAAC"));
    }

    @Override
    String scanOf(String text) {
        return packet("F300001C" + hex(text));
    }

    @Override
    String afterScan() {
        return ACKNOWLEDGED;
    }

    /// With length and checksum, by another way than the product's.
    private static String packet(String body) {
        int length = body.length() / 2 + 1;
        int sum = length;
        for (int i = 0; i < body.length(); i += 2) {
            sum += Integer.parseInt(body, i, i + 2, 16);
        }
        return "%02X%s%04X".formatted(length, body, 0x10000 - sum);
    }

    @ParameterizedTest
    @CsvSource({
        "1, CODE_39",
        "3, CODE_128",
        "B, EAN_UPC",
        "11, PDF417",
        "1B, DATA_MATRIX",
        "2D, AZTEC",
        "6, INTERLEAVED_2_OF_5"
    })
    void the_kind_of_code_is_in_the_packet(String type, Symbology kind) throws Exception {
        try (BarcodeScanner scanner = openAnew(Map.of("trigger", "no", "ask", "no"))) {
            Waiting<Barcode> waiting = new Waiting<>(scanner::scan);
            sends(packet("F30000%2s".formatted(type).replace(' ', '0') + hex("X\r")));
            assertThat(waiting.result()).isEqualTo(new Barcode(kind, "X"));
            receives(ACKNOWLEDGED);
        }
    }

    @Test
    void a_damaged_packet_is_asked_for_again_and_one_that_comes_twice_counts_once() throws Exception {
        try (BarcodeScanner scanner = openAnew(Map.of("trigger", "no", "ask", "no"))) {
            Waiting<Barcode> first = new Waiting<>(scanner::scan);
            sends("05F300001C0000");
            receives(REFUSED);
            sends(scanOf("ONCE"));
            receives(ACKNOWLEDGED);
            assertThat(first.result().text()).isEqualTo("ONCE");
            Waiting<Barcode> second = new Waiting<>(scanner::scan);
            sends(packet("F300011C" + hex("ONCE")) + scanOf("TWO"));
            receives(ACKNOWLEDGED + ACKNOWLEDGED);
            assertThat(second.result().text()).isEqualTo("TWO");
        }
    }

    @Test
    void a_long_code_comes_in_several_packets() throws Exception {
        try (BarcodeScanner scanner = openAnew(Map.of("trigger", "no", "ask", "no"))) {
            Waiting<Barcode> waiting = new Waiting<>(scanner::scan);
            sends(packet("F300021C" + hex("A".repeat(200))));
            receives(ACKNOWLEDGED);
            sends(packet("F300001C" + hex("B".repeat(100))));
            receives(ACKNOWLEDGED);
            assertThat(waiting.result().text()).isEqualTo("A".repeat(200) + "B".repeat(100));
        }
    }

    @Test
    void it_beeps_when_told_so_once_somebody_has_the_code() throws Exception {
        try (BarcodeScanner scanner = openAnew(Map.of("trigger", "no", "ask", "no", "confirm", "yes"))) {
            sends(scanOf("FOR NOBODY"));
            receives(ACKNOWLEDGED);
            Waiting<Barcode> waiting = new Waiting<>(scanner::scan);
            sends(scanOf("MINE"));
            receives(ACKNOWLEDGED + BEEP);
            assertThat(waiting.result().text()).isEqualTo("MINE");
        }
    }
}
