package org.infomat.kiosk.hardware;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.infomat.device.DeviceId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DevicesConfigTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"devices.yaml", "devices-simulated.yaml"})
    void the_files_that_we_ship_are_right_and_name_one_device_of_each_class(String name) {
        DevicesConfig config = DevicesConfig.read(Path.of("../config", name), TerminalDrivers.all());
        assertThat(config.devices())
                .extracting(DeviceConfig::deviceClass)
                .containsExactlyInAnyOrder(DeviceClass.values());
    }

    @Test
    void settings_are_kept_as_they_are_written() throws IOException {
        DevicesConfig config = read("""
                devices:
                  card-reader:
                    class: card-reader
                    driver: pcsc
                    select: 00A4000C023F00
                    read: 0084000008
                    limit: 1_000
                """.replace("1_000", "2000"));
        DeviceConfig device = config.devices().getFirst();
        assertThat(device.id()).isEqualTo(new DeviceId("card-reader"));
        assertThat(device.driver()).isEqualTo("pcsc");
        assertThat(device.settings().values())
                .isEqualTo(Map.of("select", "00A4000C023F00", "read", "0084000008", "limit", "2000"));
    }

    @Test
    void a_terminal_may_have_no_devices() throws IOException {
        assertThat(read("devices: {}").devices()).isEmpty();
    }

    @Test
    void all_faults_are_told_at_once_with_line_and_key() {
        assertThat(faults("""
                devices:
                  Printer 1:
                    class: receipt-printer
                    driver: escpso
                  scanner:
                    class: barcode-scaner
                    driver: serial-scanner
                    port: /dev/ttyUSB0
                  reader:
                    driver: pcsc
                    select:
                      - 00A4
                  reader-2:
                    class: card-reader
                    driver: pcsc
                    raeder: ACS
                  reader-3: pcsc
                version: 2
                """))
                .satisfiesExactly(
                        fault -> assertThat(fault).contains("line 3, devices.Printer 1", "lower-case letters"),
                        fault -> assertThat(fault)
                                .contains(
                                        "line 4, devices.Printer 1.driver",
                                        "'escpso'; known are [escpos, javapos-printer, simulated-printer, xfs4iot-printer]"),
                        fault -> assertThat(fault)
                                .contains(
                                        "line 6, devices.scanner.class",
                                        "'barcode-scaner' is none of [receipt-printer, document-printer, card-reader, barcode-scanner, signals]"),
                        fault -> assertThat(fault).contains("devices.reader.select", "a text or a number"),
                        fault -> assertThat(fault).contains("line 10, devices.reader.class", "is missing"),
                        fault -> assertThat(fault).contains("devices.reader-2", "Unknown [raeder]"),
                        fault -> assertThat(fault).contains("line 17, devices.reader-3", "'class', 'driver'"),
                        fault -> assertThat(fault).contains("line 18, version", "not known here"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "- a", "devices:", "devices: [a]", "other: {}"})
    void a_file_without_devices_says_what_to_write(String yaml) {
        assertThat(faults(yaml)).anySatisfy(fault -> assertThat(fault).contains("devices:"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"devices: {", "devices: {}\ndevices: {}", "\tdevices: {}"})
    void what_is_no_yaml_is_told_with_its_line(String yaml) {
        assertThat(faults(yaml)).singleElement().asString().contains("devices.yaml, line ");
    }

    @Test
    void a_file_that_is_not_there_is_told() {
        DevicesConfigException refusal = catchThrowableOfType(
                DevicesConfigException.class,
                () -> DevicesConfig.read(folder.resolve("none.yaml"), TerminalDrivers.all()));
        assertThat(refusal.faults()).singleElement().asString().contains("none.yaml");
    }

    private List<String> faults(String yaml) {
        return catchThrowableOfType(DevicesConfigException.class, () -> read(yaml))
                .faults();
    }

    private DevicesConfig read(String yaml) throws IOException {
        Path file = folder.resolve("devices.yaml");
        Files.writeString(file, yaml);
        return DevicesConfig.read(file, TerminalDrivers.all());
    }
}
