package org.infomat.kiosk;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.infomat.device.DriverSettings;
import org.infomat.device.card.pcsc.CardService;
import org.infomat.device.port.Port;
import org.infomat.device.port.Ports;
import org.infomat.device.port.PtyPair;
import org.infomat.device.printer.simulated.VirtualPrinter;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// The program of `./infomat devices` itself, as a shell starts it.
@Tag("peer")
@Timeout(value = 90, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class DeviceMaintenanceTest {
    @TempDir
    Path folder;

    private record Ended(int code, String said) {}

    @BeforeEach
    void a_terminal_of_its_own() throws IOException {
        String usual = Files.readString(Path.of("..", "config", "kiosk.yaml"));
        Files.writeString(
                folder.resolve("kiosk.yaml"),
                usual.replace("config/devices.yaml", folder + "/devices.yaml")
                        .replace("data/kiosk ", folder + "/data "));
    }

    private void configure(String device) throws IOException {
        Files.writeString(folder.resolve("devices.yaml"), "devices:\n  it:\n" + device);
    }

    private Ended run(String... words) throws Exception {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                "org.infomat.kiosk.DeviceMaintenance",
                "--config",
                folder.toString()));
        command.addAll(List.of(words));
        Path out = folder.resolve("said");
        int code = new ProcessBuilder(command)
                .redirectOutput(out.toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start()
                .waitFor();
        return new Ended(code, Files.readString(out, UTF_8));
    }

    @Test
    void a_printer_at_a_serial_line_is_listed_recorded_and_played_back() throws Exception {
        VirtualPrinter printer = new VirtualPrinter("shell");
        try (PtyPair cable = PtyPair.start()) {
            Port port =
                    Ports.open(new DriverSettings(Map.of("port", cable.theirs().toString())));
            Thread.ofVirtual().start(() -> serve(printer, port));
            configure("    class: receipt-printer\n    driver: escpos\n    baud: 115200\n    port: " + cable.ours()
                    + "\n");
            Ended listed = run("list");
            assertThat(listed.said()).contains("Virtual Printer", "ONLINE", "paper-out-sensor");
            assertThat(listed.code()).isZero();
            Path session = folder.resolve("session.txt");
            assertThat(run("record", "it", session.toString(), "--for", "2s").code())
                    .isZero();
        }
        assertThat(folder.resolve("session.txt")).content().contains("= printed", "> [");
        assertThat(run("replay", folder.resolve("session.txt").toString()))
                .isEqualTo(new Ended(0, "The driver escpos does the same as when it was recorded.\n"));
        assertThat(Files.readString(folder.resolve("data/audit.log"))).contains("shell.device-recorded");
    }

    private static void serve(VirtualPrinter printer, Port port) {
        try {
            printer.serve(port);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void a_reader_of_pcscd_is_found_tried_and_written() throws Exception {
        configure("    class: card-reader\n    driver: simulated-card-reader\n");
        try (CardService service = CardService.start()) {
            assertThat(run("probe").said()).contains("Virtual PCD", "pcsc", "certain");
            assertThat(run("probe", "--write", "it").said()).contains("passed", "the old file is");
            assertThat(folder.resolve("devices.yaml")).content().contains("driver: pcsc", "reader: 'Virtual PCD'");
            assertThat(run("test", "it", "--json").said()).contains("\"passed\"");
            assertThat(service.alive()).isTrue();
        }
    }
}
