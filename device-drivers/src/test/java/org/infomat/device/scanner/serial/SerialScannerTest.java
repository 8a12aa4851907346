package org.infomat.device.scanner.serial;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.concurrent.FutureTask;
import org.infomat.device.DeviceId;
import org.infomat.device.DeviceReason;
import org.infomat.device.DeviceState;
import org.infomat.device.DeviceStatus;
import org.infomat.device.DriverSettings;
import org.infomat.device.Waiting;
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
        return open(Map.of("suffix", "crlf"));
    }

    private BarcodeScanner open(Map<String, String> values) {
        port = new MemoryPort();
        DriverSettings settings = new DriverSettings(values);
        return new SerialScanner(ID, port, Framing.from(settings), Manners.from(settings));
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

    @Test
    void a_scanner_that_sends_what_is_no_code_works_with_a_warning() throws Exception {
        try (BarcodeScanner scanner = open(Map.of("max-length", "5"))) {
            port.arrives("123456\r".getBytes(UTF_8));
            port.taken();
            assertThat(scanner.status()).isEqualTo(DeviceStatus.of(DeviceState.ONLINE, DeviceReason.BABBLING));
            port.arrives("12345\r".getBytes(UTF_8));
            port.taken();
            assertThat(scanner.status()).isEqualTo(DeviceStatus.ONLINE);
        }
    }

    @Test
    void the_lines_of_a_document_that_come_at_once_are_one_text() throws Exception {
        String first = "P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<";
        String second = "L898902C36UTO7408122F1204159ZE184226B<<<<<10";
        try (BarcodeScanner scanner = open(Map.of("suffix", "crlf"))) {
            Waiting<Barcode> waiting = new Waiting<>(scanner::scan);
            port.arrives((first + "\r\n" + second + "\r\n").getBytes(UTF_8));
            assertThat(waiting.result().text()).isEqualTo(first + "\n" + second);
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
        "vendor, symbol, 'one of [none, honeywell, zebra-ssi, datalogic, newland]'",
        "tigger, none, Unknown [tigger]",
        "suffix, none, 'vendor'",
        "vendor, none, need a 'vendor'",
        "confirm, yes, beeps when told"
    })
    void settings_that_cannot_be_are_refused_without_opening(String key, String value, String reason) {
        Map<String, String> settings =
                new java.util.HashMap<>(Map.of("port", "/dev/ttyX", "vendor", "honeywell", "trigger", "yes"));
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
