package org.infomat.device.port;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.infomat.device.DeviceReason;
import org.infomat.device.DriverSettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PortsTest {
    @TempDir
    Path folder;

    @Test
    void a_plain_file_keeps_everything_that_was_ever_sent_and_never_answers() throws Exception {
        Path file = folder.resolve("receipts.escpos");
        for (byte value : new byte[] {1, 2}) {
            try (Port port = Ports.open(at("file:" + file))) {
                assertThat(port.answers()).isFalse();
                port.write(new byte[] {value, value}, Duration.ofSeconds(1));
                assertThat(port.read(1, Duration.ofMillis(1))).isEmpty();
            }
        }
        assertThat(Files.readAllBytes(file)).containsExactly(1, 1, 2, 2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"file:/dev/no-such-printer", "file:/no/such/folder/file", "/dev/ttyNoSuchLine"})
    void a_port_that_is_not_there_is_missing(String port) {
        assertThatThrownBy(() -> Ports.open(at(port)))
                .isInstanceOfSatisfying(
                        PortMissingException.class,
                        e -> assertThat(Ports.statusAfter(e).reason()).isEqualTo(DeviceReason.PORT_MISSING));
    }

    @ParameterizedTest
    @ValueSource(strings = {"file:/proc", "/proc/version"})
    void a_port_that_cannot_be_opened_is_refused(String port) {
        assertThatThrownBy(() -> Ports.open(at(port)))
                .isInstanceOfSatisfying(
                        PortRefusedException.class,
                        e -> assertThat(Ports.statusAfter(e).reason()).isEqualTo(DeviceReason.PORT_REFUSED));
    }

    @Test
    void any_other_failure_means_that_the_device_was_unplugged() {
        assertThat(Ports.statusAfter(new IOException("Input/output error")).reason())
                .isEqualTo(DeviceReason.UNPLUGGED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"ttyUSB0", "tcp://printer", "tcp://printer:0", "tcp://printer:70000", "tcp:printer:9100", ""})
    void a_port_that_is_written_wrongly_is_refused_with_the_right_way(String port) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PortAddress.of(at(port)))
                .withMessageMatching(".*(tcp://HOST:NUMBER|1 to 65535).*");
    }

    @Test
    void a_serial_line_takes_its_format_from_the_settings() {
        DriverSettings settings = new DriverSettings(Map.of(
                "port",
                "/dev/ttyUSB0",
                "baud",
                "115200",
                "parity",
                "even",
                "flow-control",
                "rts-cts",
                "data-bits",
                "7"));
        assertThat(PortAddress.of(settings))
                .isEqualTo(new PortAddress.Serial(
                        "/dev/ttyUSB0",
                        new SerialFormat(115_200, 7, SerialFormat.Parity.EVEN, 1, SerialFormat.FlowControl.RTS_CTS)));
    }

    @Test
    void a_word_that_a_setting_does_not_know_fails_with_the_known_ones() {
        DriverSettings settings = new DriverSettings(Map.of("port", "/dev/ttyUSB0", "parity", "odd-ish"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PortAddress.of(settings))
                .withMessageContaining("[none, odd, even]")
                .withMessageContaining("odd-ish");
    }

    private static DriverSettings at(String port) {
        return new DriverSettings(Map.of("port", port));
    }
}
