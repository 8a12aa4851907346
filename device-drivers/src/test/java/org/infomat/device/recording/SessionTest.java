package org.infomat.device.recording;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import org.infomat.device.DeviceId;
import org.infomat.device.DriverSettings;
import org.infomat.device.card.magstripe.MagstripeDriver;
import org.infomat.device.port.MemoryCable;
import org.infomat.device.port.Port;
import org.infomat.device.port.PortDriver;
import org.infomat.device.printer.escpos.EscPosDriver;
import org.infomat.device.printer.simulated.VirtualPrinter;
import org.infomat.device.scanner.evdev.EvdevScannerDriver;
import org.infomat.device.scanner.serial.SerialScannerDriver;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What a recorded session holds, and that the driver does the same when it is played back.
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class SessionTest {
    private static final DeviceId ID = new DeviceId("device");
    /// Sessions end when all has been told.
    private static final Duration LIMIT = Duration.ofSeconds(30);

    /// What the device does at its end of the cable.
    private interface Script {
        void play(Port device, Attention attention) throws IOException, InterruptedException;
    }

    /// Until so many outcomes have been told and the device has done all that it does.
    private static Recording recorded(PortDriver<?> driver, Map<String, String> settings, int outcomes, Script script)
            throws Exception {
        MemoryCable cable = new MemoryCable("session", 65_536);
        Attention attention = new Attention();
        Thread device = Thread.ofVirtual().start(() -> {
            try {
                script.play(cable.device(), attention);
            } catch (IOException | InterruptedException e) {
                throw new IllegalStateException(e);
            }
        });
        return new LiveSession(
                        new CableDriver<>(driver, ignored -> cable.host(), attention),
                        new DriverSettings(settings),
                        new Random(7))
                .record(
                        ID,
                        LIMIT,
                        recorder -> Outcomes.of(recorder.exchanges()).size() >= outcomes && !device.isAlive());
    }

    private static void samePlayed(Recording recording, PortDriver<?> driver) throws InterruptedException {
        Recording read = Recording.parse(recording.text());
        assertThat(read.text()).isEqualTo(recording.text());
        assertThat(new Replay(read).partings(driver)).isEmpty();
    }

    private static void send(Port device, String text) throws IOException, InterruptedException {
        device.write(text.getBytes(UTF_8), Duration.ofSeconds(1));
    }

    @Test
    void codes_of_a_serial_scanner_are_others_and_are_read_as_the_first_were() throws Exception {
        SerialScannerDriver driver = new SerialScannerDriver();
        Map<String, String> settings = Map.of("port", "/dev/ttyACM0", "idle-gap", "500");
        Recording recording = recorded(driver, settings, 2, (device, attention) -> {
            attention.await();
            send(device, "]Q1INFO-2K4F-73");
            Thread.sleep(20);
            send(device, "920184\r");
            attention.await();
            send(device, "Мария Иванова 4929000000006\r");
            attention.await();
            send(device, "TORN");
            Thread.sleep(700);
            send(device, "\r");
            Thread.sleep(100);
        });
        assertThat(Outcomes.of(recording))
                .containsExactly("code QR_CODE 18 characters", "code UNKNOWN 27 characters", "stopped");
        assertThat(recording.text())
                .contains("]Q1")
                .doesNotContain("2K4F", "920184", "4929", "INFO", hex("920184"), hex("Мария"), hex("Иванова"), "TORN");
        samePlayed(recording, driver);
    }

    private static String hex(String text) {
        return java.util.HexFormat.of().formatHex(text.getBytes(UTF_8));
    }

    @Test
    void answers_of_a_scanner_to_commands_stay_as_they_are() throws Exception {
        SerialScannerDriver driver = new SerialScannerDriver();
        Recording recording = recorded(
                driver,
                Map.of("port", "/dev/ttyACM0", "vendor", "newland", "trigger", "yes"),
                1,
                (device, attention) -> {
                    attention.await();
                    send(device, "\u0002\u00010000@C11ENA1\u0006;\u0003");
                    send(device, "AZE12345678\r");
                });
        assertThat(recording.text()).contains("@C11ENA1").doesNotContain("AZE12345678", hex("12345678"));
        assertThat(Outcomes.of(recording)).startsWith("code UNKNOWN 11 characters");
        samePlayed(recording, driver);
    }

    @ParameterizedTest
    @CsvSource({
        "none, '%B4111111111111111^IVANOVA/MARIA ^28121010000000?;4111111111111111=28121010000000?', unreadable",
        "none, '%A1234567890123^SADEGHI/SARA^99121010?;1234567890123=9912?', card uid 0 identifier 13 characters",
        "none, ';1234567890=0001?', unreadable",
        "sent, ';1234567890=9912?7', unreadable"
    })
    void a_stripe_stays_a_payment_card_over_or_damaged_as_it_was(String lrc, String swipe, String outcome)
            throws Exception {
        MagstripeDriver driver = new MagstripeDriver(() -> Instant.parse("2026-11-22T00:00:00Z"));
        Recording recording = recorded(driver, Map.of("port", "/dev/ttyUSB0", "lrc", lrc), 1, (device, attention) -> {
            attention.await();
            send(device, swipe);
        });
        assertThat(Outcomes.of(recording)).startsWith(outcome);
        assertThat(recording.text())
                .doesNotContain("411111", "IVANOVA", "MARIA", "SADEGHI", "SARA", "1234567890", hex("1234567890"));
        samePlayed(recording, driver);
    }

    @Test
    void a_stripe_with_check_characters_has_those_of_its_new_content() throws Exception {
        MagstripeDriver driver = new MagstripeDriver(() -> Instant.parse("2026-11-22T00:00:00Z"));
        Recording recording =
                recorded(driver, Map.of("port", "/dev/ttyUSB0", "lrc", "sent"), 1, (device, attention) -> {
                    attention.await();
                    send(device, ";1234567890=9912?" + check(";1234567890=9912?"));
                });
        assertThat(Outcomes.of(recording)).startsWith("card uid 0 identifier 10 characters");
        assertThat(recording.text()).doesNotContain("1234567890");
        samePlayed(recording, driver);
    }

    private static char check(String track) {
        return (char) (track.chars().map(c -> c - '0').reduce(0, (one, other) -> one ^ other) + '0');
    }

    @Test
    void what_a_scanner_types_is_typed_with_other_keys() throws Exception {
        EvdevScannerDriver driver = new EvdevScannerDriver();
        Recording recording =
                recorded(driver, Map.of("name", "Scanner", "idle-gap", "2000"), 1, (device, attention) -> {
                    attention.await();
                    for (int key : new int[] {42, 3, -3, -42, 30, -30, 2, -2, 11, -11, 4, -4, 28, -28}) {
                        device.write(event(1, Math.abs(key), key > 0 ? 1 : 0), Duration.ofSeconds(1));
                        device.write(event(0, 0, 0), Duration.ofSeconds(1));
                    }
                });
        assertThat(Outcomes.of(recording)).startsWith("code UNKNOWN 5 characters");
        samePlayed(recording, driver);
    }

    private static byte[] event(int type, int code, int value) {
        return ByteBuffer.allocate(24)
                .order(ByteOrder.nativeOrder())
                .putLong(0, 1_795_000_000L)
                .putShort(16, (short) type)
                .putShort(18, (short) code)
                .putInt(20, value)
                .array();
    }

    @Test
    void a_printer_whose_paper_ends_in_the_middle_does_so_again() throws Exception {
        VirtualPrinter printer = new VirtualPrinter("session");
        EscPosDriver driver = new EscPosDriver();
        BlockingQueue<Port> plugged = new ArrayBlockingQueue<>(1);
        plugged.add(printer.plugIn());
        printer.paperOutAfter(20);
        Recording recording = new LiveSession(
                        new CableDriver<>(driver, ignored -> plugged.remove()),
                        new DriverSettings(Map.of("port", "/dev/ttyUSB0")),
                        new Random(7))
                .record(ID, LIMIT, recorder -> Outcomes.of(recorder.exchanges()).size() > 2);
        assertThat(Outcomes.of(recording)).startsWith("ONLINE NONE", "not printed PAPER_OUT");
        assertThat(recording.text()).contains("> [").doesNotContain(hex("0123456789"), "0123456789");
        samePlayed(recording, driver);
    }

    @Test
    void a_printer_that_prints_and_is_then_unplugged_does_so_again() throws Exception {
        VirtualPrinter printer = new VirtualPrinter("session");
        EscPosDriver driver = new EscPosDriver();
        BlockingQueue<Port> plugged = new ArrayBlockingQueue<>(1);
        plugged.add(printer.plugIn());
        Recording recording = new LiveSession(
                        new CableDriver<>(driver, ignored -> plugged.remove()),
                        new DriverSettings(Map.of("port", "/dev/ttyUSB0", "profile", "generic-80")),
                        new Random(7))
                .record(ID, LIMIT, recorder -> {
                    List<String> told = Outcomes.of(recorder.exchanges());
                    printer.unplugged(told.contains("printed"));
                    return told.stream().anyMatch(SessionTest::gone);
                });
        assertThat(Outcomes.of(recording)).startsWith("ONLINE NONE", "printed").anyMatch(SessionTest::gone);
        samePlayed(recording, driver);
    }

    private static boolean gone(String outcome) {
        return outcome.startsWith("NO_DEVICE");
    }

    @Test
    void a_driver_that_does_otherwise_is_told_of_with_the_line() throws Exception {
        VirtualPrinter printer = new VirtualPrinter("session");
        BlockingQueue<Port> plugged = new ArrayBlockingQueue<>(1);
        plugged.add(printer.plugIn());
        Recording recording = new LiveSession(
                        new CableDriver<>(new EscPosDriver(), ignored -> plugged.remove()),
                        new DriverSettings(Map.of("port", "/dev/ttyUSB0")),
                        new Random(7))
                .record(ID, Duration.ofMillis(300));
        Recording other = new Recording(
                recording.driver(),
                new DriverSettings(Map.of("port", "/dev/ttyUSB0", "profile", "generic-58")),
                recording.notes(),
                recording.exchanges());
        assertThat(new Replay(other).partings(new EscPosDriver()))
                .first()
                .asString()
                .startsWith("exchange ")
                .contains("the driver");
    }

    @Test
    void a_recording_ends_by_itself_when_it_is_as_long_as_it_may_be() throws Exception {
        MemoryCable cable = new MemoryCable("flood", 65_536);
        Thread device = Thread.ofVirtual().start(() -> {
            try {
                while (!Thread.interrupted()) {
                    send(cable.device(), "KIOSK-000123\r");
                }
            } catch (IOException | InterruptedException e) {
                // pulled
            }
        });
        Recording recording = new LiveSession(
                        new CableDriver<>(new SerialScannerDriver(), ignored -> cable.host()),
                        new DriverSettings(Map.of("port", "/dev/ttyACM0")),
                        new Random(7),
                        20_000)
                .record(ID, Duration.ofSeconds(30));
        device.interrupt();
        assertThat(recording.text().length()).isLessThan(60_000);
    }
}
