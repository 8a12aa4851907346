package org.infomat.kiosk.shell;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.infomat.device.finding.Finder;
import org.infomat.kiosk.hardware.DeviceSocket;
import org.infomat.kiosk.hardware.TerminalDrivers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The commands of `./infomat devices`, on simulated devices.
@Timeout(value = 30, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class DevicesTest {
    @TempDir
    private Path folder;

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private final ByteArrayOutputStream complained = new ByteArrayOutputStream();

    @BeforeEach
    void a_terminal() throws IOException {
        Files.createDirectories(folder.resolve("dev/usb"));
        Files.createDirectories(folder.resolve("data"));
        Files.writeString(folder.resolve("devices.yaml"), """
                devices:
                  scanner:
                    class: barcode-scanner
                    driver: simulated-scanner
                  receipt-printer:
                    class: receipt-printer
                    driver: escpos
                    port: file:/dev/usb/lp7   # none
                  camera:
                    class: barcode-scanner
                    driver: camera-scanner
                    camera: /dev/video7   # none
                """);
    }

    private int run(String... words) throws InterruptedException {
        Terminal terminal = new Terminal(folder.resolve("devices.yaml"), folder.resolve("data"), TerminalDrivers.all());
        Finder finder = new Finder(folder.resolve("dev"), folder.resolve("sys"));
        return new Devices(terminal, finder, new PrintStream(said, true, UTF_8))
                .run(List.of(words), new PrintStream(complained, true, UTF_8));
    }

    private String said() {
        return said.toString(UTF_8);
    }

    private String audit() throws IOException {
        Path log = folder.resolve("data/audit.log");
        return Files.exists(log) ? Files.readString(log) : "";
    }

    @Test
    void without_a_running_kiosk_the_devices_are_asked() throws Exception {
        assertThat(run("list", "--json")).isEqualTo(Devices.FAILED);
        JsonNode devices = JsonMapper.shared().readTree(said());
        assertThat(devices.get(0).get("id").asString()).isEqualTo("scanner");
        assertThat(devices.get(0).get("state").asString()).isEqualTo("ONLINE");
        assertThat(devices.get(0).get("simulated").asBoolean()).isTrue();
        assertThat(devices.get(1).get("reason").asString()).isEqualTo("PORT_MISSING");
        assertThat(devices.get(1).get("place").asString()).isEqualTo("file:/dev/usb/lp7");
        assertThat(folder.resolve("data")).isEmptyDirectory();
    }

    @Test
    void people_read_a_table() throws Exception {
        run("list");
        assertThat(said())
                .contains("The kiosk does not run", "DEVICE", "scanner", "simulated-scanner (simulated)", "NO_DEVICE");
    }

    @Test
    void a_running_kiosk_is_asked_instead_and_keeps_its_devices() throws Exception {
        Path socket = folder.resolve("data").resolve(DeviceSocket.NAME);
        Thread kiosk = DeviceSocket.start(
                        socket,
                        () -> "[{\"id\":\"scanner\",\"state\":\"BUSY\",\"simulated\":true,"
                                + "\"since\":\"2026-11-22T06:00:00Z\"}]")
                .orElseThrow();
        assertThat(run("list")).isEqualTo(Devices.WELL);
        assertThat(said()).contains("The kiosk runs", "BUSY");
        assertThat(run("test", "scanner")).isEqualTo(Devices.HELD);
        assertThat(run("record", "receipt-printer", folder + "/session.txt")).isEqualTo(Devices.HELD);
        assertThat(complained.toString(UTF_8)).contains("technician's pages");
        assertThat(audit()).isEmpty();
        kiosk.interrupt();
        kiosk.join();
        assertThat(run("test", "scanner")).isEqualTo(Devices.WELL);
    }

    @Test
    void a_camera_is_not_recorded_and_why_is_said() throws Exception {
        assertThat(run("record", "camera", folder + "/session.txt")).isEqualTo(Devices.WRONG);
        assertThat(complained.toString(UTF_8)).contains("show people", "Photograph");
        assertThat(folder.resolve("session.txt")).doesNotExist();
        assertThat(audit()).isEmpty();
    }

    @Test
    void a_socket_of_a_killed_kiosk_holds_nobody_up() throws Exception {
        Files.createFile(folder.resolve("data").resolve(DeviceSocket.NAME));
        assertThat(run("test", "scanner")).isEqualTo(Devices.WELL);
    }

    @Test
    void a_check_says_how_it_went_and_is_in_the_audit_log() throws Exception {
        assertThat(run("test", "scanner", "--level", "internal", "--json")).isEqualTo(Devices.WELL);
        assertThat(JsonMapper.shared().readTree(said()).get("outcome").asString())
                .isEqualTo("passed");
        assertThat(run("test", "receipt-printer")).isEqualTo(Devices.FAILED);
        assertThat(said()).contains("PORT_MISSING");
        assertThat(audit()).contains("shell.device-tested", "shell");
    }

    @Test
    void what_is_found_is_written_when_it_works_and_the_old_file_is_kept() throws Exception {
        Files.createFile(folder.resolve("dev/usb/lp0"));
        assertThat(run("probe")).isEqualTo(Devices.WELL);
        assertThat(said()).contains("lp0", "escpos", "possible", "kind of port");
        assertThat(run("probe", "--write", "receipt-printer")).isEqualTo(Devices.WRONG);
        String number = said().lines()
                .filter(line -> line.contains("lp0"))
                .map(line -> line.split(" ")[0])
                .findFirst()
                .orElseThrow();
        assertThat(run("probe", "--write", "receipt-printer", "--choose", number))
                .isEqualTo(Devices.WELL);
        assertThat(folder.resolve("devices.yaml")).content().contains("file:" + folder + "/dev/usb/lp0   # none");
        assertThat(folder).isDirectoryContaining("glob:**/devices.yaml.20*");
        assertThat(audit()).contains("shell.device-written", "receipt-printer");
    }

    @Test
    void what_does_not_work_is_not_written() throws Exception {
        Files.createFile(folder.resolve("dev/ttyUSB0"));
        run("probe", "--json");
        JsonNode found = JsonMapper.shared().readTree(said());
        int number = found.get(0).get("proposals").get(0).get("number").asInt();
        String before = Files.readString(folder.resolve("devices.yaml"));
        assertThat(run("probe", "--write", "receipt-printer", "--choose", Integer.toString(number)))
                .isEqualTo(Devices.FAILED);
        assertThat(said()).contains("Nothing was written");
        assertThat(folder.resolve("devices.yaml")).hasContent(before);
        assertThat(audit()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "lisst",
                "list more",
                "list --yaml",
                "test",
                "test nobody",
                "test scanner --level deep",
                "record scanner",
                "record scanner session.txt",
                "record receipt-printer s.txt --for ever",
                "replay"
            })
    void what_cannot_be_meant_is_refused_with_a_word_on_why(String words) throws Exception {
        assertThat(run(words.isEmpty() ? new String[0] : words.split(" "))).isEqualTo(Devices.WRONG);
        assertThat(complained.toString(UTF_8)).isNotBlank();
        assertThat(audit()).isEmpty();
    }
}
