package org.infomat.device.scanner.serial;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.infomat.device.DeviceId;
import org.infomat.device.DeviceReason;
import org.infomat.device.DeviceState;
import org.infomat.device.DeviceStatus;
import org.infomat.device.DriverSettings;
import org.infomat.device.scanner.Barcode;
import org.infomat.device.scanner.BarcodeScanner;
import org.infomat.device.scanner.BarcodeScannerContract;
import org.infomat.device.scanner.Framing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SerialScannerTest extends BarcodeScannerContract {
    private static final DeviceId ID = new DeviceId("scanner");

    private MemoryPort port = new MemoryPort();

    @Override
    protected BarcodeScanner open() {
        return open(Map.of("suffix", "crlf"), Trigger.NONE);
    }

    private BarcodeScanner open(Map<String, String> settings, Trigger trigger) {
        port = new MemoryPort();
        return new SerialScanner(ID, port, Framing.from(new DriverSettings(settings)), trigger);
    }

    @Override
    protected void hold(String text) throws InterruptedException {
        port.arrives(("]Q1" + text + "\r\n").getBytes(UTF_8));
        port.taken();
    }

    @Override
    protected void unplug() {
        port.cut();
    }

    @Override
    protected void plugIn() {
        port = new MemoryPort();
    }

    @ParameterizedTest
    @CsvSource({
        "honeywell, 16540D, 16550D",
        "zebra-ssi, 04E40400FF14, 04E50400FF13",
        "datalogic, 45, 44",
        "newland, 015404, 015004"
    })
    void reading_is_switched_on_for_who_waits_and_off_again(String trigger, String on, String off) throws Exception {
        try (BarcodeScanner scanner = open(Map.of(), Trigger.named(trigger))) {
            FutureTask<Barcode> waiting = waiting(scanner);
            assertThat(port.sent()).isEqualTo(HexFormat.of().parseHex(on));
            port.arrives("]Q1X\r".getBytes(UTF_8));
            assertThat(waiting.get(10, TimeUnit.SECONDS).text()).isEqualTo("X");
            assertThat(port.sent()).isEqualTo(HexFormat.of().parseHex(off));
        }
    }

    /// The manual's own rule for the Simple Serial Interface: the two's complement of the sum of all bytes before.
    @ParameterizedTest
    @CsvSource({"04E40400FF14", "04E50400FF13"})
    void the_packets_of_the_simple_serial_interface_carry_their_checksum(String packet) {
        byte[] bytes = HexFormat.of().parseHex(packet);
        int sum = 0;
        for (int i = 0; i < bytes.length - 2; i++) {
            sum += Byte.toUnsignedInt(bytes[i]);
        }
        int checksum = Byte.toUnsignedInt(bytes[bytes.length - 2]) << 8 | Byte.toUnsignedInt(bytes[bytes.length - 1]);
        assertThat((sum + checksum) & 0xFFFF).isZero();
    }

    @Test
    void an_answer_to_the_trigger_does_not_lead_the_code() throws Exception {
        try (BarcodeScanner scanner = open(Map.of(), Trigger.ZEBRA_SSI)) {
            FutureTask<Barcode> waiting = waiting(scanner);
            port.sent();
            port.arrives(HexFormat.of().parseHex("04D00000FF2C"));
            port.taken();
            port.silence();
            port.arrives("]Q1X\r".getBytes(UTF_8));
            assertThat(waiting.get(10, TimeUnit.SECONDS).text()).isEqualTo("X");
        }
    }

    @Test
    void a_scanner_that_sends_what_is_no_code_works_with_a_warning() throws Exception {
        try (BarcodeScanner scanner = open(Map.of("max-length", "5"), Trigger.NONE)) {
            port.arrives("123456\r".getBytes(UTF_8));
            port.taken();
            assertThat(scanner.status()).isEqualTo(DeviceStatus.of(DeviceState.ONLINE, DeviceReason.BABBLING));
            port.arrives("12345\r".getBytes(UTF_8));
            port.taken();
            assertThat(scanner.status()).isEqualTo(DeviceStatus.ONLINE);
        }
    }

    @Test
    void closing_closes_the_port_and_leaves_no_thread() {
        open().close();
        assertThat(port.closed()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "port, usb, A port is /dev/NAME",
        "trigger, symbol, 'one of [none, honeywell, zebra-ssi, datalogic, newland]'",
        "tigger, none, Unknown [tigger]",
        "suffix, none, 'trigger'"
    })
    void settings_that_cannot_be_are_refused_without_opening(String key, String value, String reason) {
        Map<String, String> settings = new java.util.HashMap<>(Map.of("port", "/dev/ttyX", "trigger", "honeywell"));
        settings.put(key, value);
        assertThatThrownBy(() -> new SerialScannerDriver().check(new DriverSettings(settings)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(reason);
    }

    private static FutureTask<Barcode> waiting(BarcodeScanner scanner) {
        FutureTask<Barcode> waiting = new FutureTask<>(scanner::scan);
        Thread.ofVirtual().start(waiting);
        return waiting;
    }
}
