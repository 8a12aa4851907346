package org.infomat.kiosk.hardware;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.infomat.device.DeviceId;
import org.infomat.device.DriverSettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DevicesFileTest {
    private static final Instant NOW = Instant.parse("2026-11-22T06:00:00Z");
    private static final String WRITTEN = """
            # What stands in the hall
            devices:

              # at the left
              barcode-scanner:
                class: barcode-scanner
                driver: serial-scanner
                port: /dev/ttyACM0          # the long cable
                baud: 9600
                suffix: 'cr'
                # vendor: honeywell

              # at the right
              # card-reader:
              #   class: card-reader
              receipt-printer:
                class: receipt-printer      # 80 mm
                driver: escpos
                port: file:/dev/usb/lp0

              # the end
            """;

    @TempDir
    private Path folder;

    private static DeviceConfig device(String id, DeviceClass kind, String driver, Map<String, String> settings) {
        return new DeviceConfig(new DeviceId(id), kind, driver, new DriverSettings(settings));
    }

    private static DeviceConfig scanner(Map<String, String> settings) {
        return device("barcode-scanner", DeviceClass.BARCODE_SCANNER, "serial-scanner", settings);
    }

    private Path written(String text) throws IOException {
        return Files.writeString(folder.resolve("devices.yaml"), text);
    }

    private DevicesFile file() {
        return new DevicesFile(folder.resolve("devices.yaml"), TerminalDrivers.all(), () -> NOW);
    }

    @Test
    void only_the_settings_that_change_are_written_anew() throws IOException {
        Path file = written(WRITTEN);
        file().write(scanner(Map.of("port", "/dev/serial/by-id/usb-X-if00", "suffix", "cr", "aim", "no")));
        assertThat(file)
                .hasContent(WRITTEN.replace("/dev/ttyACM0 ", "/dev/serial/by-id/usb-X-if00 ")
                        .replace("    baud: 9600\n", "")
                        .replace("    suffix: 'cr'\n", "    suffix: 'cr'\n    aim: 'no'\n"));
    }

    @Test
    void another_driver_takes_the_place_of_the_old_one() throws IOException {
        Path file = written(WRITTEN);
        DeviceConfig keyboard =
                device("barcode-scanner", DeviceClass.BARCODE_SCANNER, "keyboard-scanner", Map.of("usb", "0c2e:0b61"));
        file().write(keyboard);
        assertThat(file().read().devices().getFirst()).isEqualTo(keyboard);
        assertThat(Files.readString(file)).contains("# at the left", "    # vendor: honeywell", "# 80 mm", "# the end");
    }

    @Test
    void a_device_that_was_not_there_comes_after_the_others() throws IOException {
        Path file = written(WRITTEN);
        file().write(device("card-reader", DeviceClass.CARD_READER, "pcsc", Map.of("reader", "ACS \\[x\\]: it's")));
        assertThat(file).hasContent(WRITTEN.replace("lp0\n", """
                lp0

                  card-reader:
                    class: card-reader
                    driver: pcsc
                    reader: 'ACS \\[x\\]: it''s'
                """));
    }

    @Test
    void a_file_without_devices_gets_its_first() throws IOException {
        Path file = written("devices: {}   # none yet\n");
        file().write(scanner(Map.of("port", "/dev/ttyACM0")));
        assertThat(file).hasContent("""
                devices:   # none yet

                  barcode-scanner:
                    class: barcode-scanner
                    driver: serial-scanner
                    port: /dev/ttyACM0
                """);
    }

    @Test
    void a_device_in_braces_is_written_in_lines() throws IOException {
        written("devices:\n  a: {class: barcode-scanner, driver: simulated-scanner}\n  b: {class: signals, driver:"
                + " simulated-signals}\n");
        DeviceConfig changed = device("a", DeviceClass.CARD_READER, "pcsc", Map.of());
        file().write(changed);
        assertThat(file().read().devices()).first().isEqualTo(changed);
        assertThat(file().read().devices()).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "12",
                "0084000008",
                "1_000",
                "0x10",
                "1e3",
                "yes",
                "null",
                "~",
                "a: b",
                "a #b",
                "- a",
                "'",
                "\"",
                "\\x02",
                "[a]",
                "{a}",
                "*a",
                "&a",
                "!a",
                "%;+?",
                " a",
                "a ",
                "ب",
                "@",
                "`",
                "12:30",
                "?",
                ",",
                "a,b"
            })
    void whatever_a_setting_is_it_is_read_as_it_was_meant(String value) throws IOException {
        written(WRITTEN);
        DeviceConfig reader =
                device("card-reader", DeviceClass.CARD_READER, "simulated-card-reader", Map.of("x", value));
        String text = DevicesText.of(WRITTEN).with(reader);
        assertThat(YamlText.parse(text))
                .extracting("fields.devices.fields.card-reader.fields.x.text")
                .isEqualTo(value);
        assertThat(DevicesText.of(text).with(reader)).isEqualTo(text);
    }

    @Test
    void the_old_file_is_kept_and_never_overwritten() throws IOException {
        Path file = written(WRITTEN);
        Path first = file().write(scanner(Map.of("port", "/dev/ttyACM1")));
        String between = Files.readString(file);
        Path second = file().write(scanner(Map.of("port", "/dev/ttyACM2")));
        assertThat(first).hasFileName("devices.yaml.20261122T060000Z").hasContent(WRITTEN);
        assertThat(second).hasFileName("devices.yaml.20261122T060000Z-2").hasContent(between);
        assertThat(folder).isDirectoryNotContaining(path -> path.toString().endsWith(".new"));
    }

    @Test
    void the_file_stays_as_readable_as_it_was_also_behind_a_link() throws IOException {
        Path real = Files.writeString(folder.resolve("real.yaml"), WRITTEN);
        Files.setPosixFilePermissions(real, PosixFilePermissions.fromString("rw-r--r--"));
        Path link = Files.createSymbolicLink(folder.resolve("devices.yaml"), real);
        file().write(scanner(Map.of("port", "/dev/ttyACM1")));
        assertThat(link).isSymbolicLink();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(real)))
                .isEqualTo("rw-r--r--");
    }

    @Test
    void wrong_settings_are_refused_and_nothing_is_written() throws IOException {
        Path file = written(WRITTEN);
        assertThatThrownBy(() -> file().write(scanner(Map.of("prot", "/dev/ttyACM1"))))
                .isInstanceOf(DevicesConfigException.class)
                .hasMessageContaining("prot");
        assertThat(file).hasContent(WRITTEN);
        assertThat(folder).isDirectoryContaining("glob:**devices.yaml").isDirectoryNotContaining("glob:**2026*");
    }

    @Test
    void what_only_a_person_can_change_is_left_alone() throws IOException {
        String odd = """
                devices: {
                  a: {class: barcode-scanner, driver: simulated-scanner}
                }
                """;
        Path file = written(odd);
        assertThatThrownBy(() -> file().write(device("a", DeviceClass.CARD_READER, "pcsc", Map.of())))
                .isInstanceOfAny(IOException.class, DevicesConfigException.class);
        assertThat(file).hasContent(odd);
    }

    @Test
    void the_file_that_we_ship_can_be_changed() throws IOException {
        String shipped = Files.readString(Path.of("../config/devices.yaml"));
        Path file = written(shipped);
        file().write(device("cabinet", DeviceClass.SIGNALS, "gpio", Map.of("chip", "other", "headset", "24 low")));
        List<String> before = shipped.lines().toList();
        assertThat(Files.readAllLines(file))
                .containsAll(before.stream()
                        .filter(line -> line.stripLeading().startsWith("#"))
                        .toList());
        assertThat(file().read().devices())
                .hasSize(5)
                .last()
                .satisfies(cabinet -> assertThat(cabinet.settings().values()).containsOnlyKeys("chip", "headset"));
    }
}
