package org.infomat.device.signal.pi4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.infomat.device.DeviceException;
import org.infomat.device.DeviceId;
import org.infomat.device.DeviceReason;
import org.infomat.device.DriverSettings;
import org.infomat.device.port.Kernel;
import org.infomat.device.recording.LiveSession;
import org.infomat.device.recording.Outcomes;
import org.infomat.device.recording.Recording;
import org.infomat.device.recording.Replay;
import org.infomat.device.signal.Lamp;
import org.infomat.device.signal.Light;
import org.infomat.device.signal.Light.Colour;
import org.infomat.device.signal.Light.Rate;
import org.infomat.device.signal.Sensor;
import org.infomat.device.signal.SensorChange;
import org.infomat.device.signal.SignalBoard;
import org.infomat.device.signal.SignalBoardContract;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The board on a real kernel's chip: runs in a guest.
class Pi4jSignalsInGuest extends SignalBoardContract {
    private static final DeviceId ID = new DeviceId("cabinet");
    private static final int RED = 8;
    private static final int GREEN = 9;
    private static final int CARD_READER = 10;

    /// Active while its line is low.
    private static final Sensor LOW = Sensor.OPERATOR_SWITCH;

    private static final Map<String, String> SETTINGS = Map.ofEntries(
            Map.entry("chip", GpioSim.LABEL),
            Map.entry("debounce", "5"),
            Map.entry("proximity", "0"),
            Map.entry("operator-switch", "1 low"),
            Map.entry("cabinet-door", "2"),
            Map.entry("tamper", "3"),
            Map.entry("headset", "4"),
            Map.entry("call-button", "5"),
            Map.entry("light.card-reader", CARD_READER + " low"),
            Map.entry("light.status", "red " + RED + ", green " + GREEN));

    /// On other lines.
    private static final Map<String, String> RECORDED = Map.of(
            "chip", GpioSim.LABEL,
            "debounce", "5",
            "proximity", "11",
            "operator-switch", "12 low pull-up",
            "cabinet-door", "6 debounce=10",
            "light.card-reader", "13 low",
            "light.status", "red 14, green 15");

    @Override
    protected SignalBoard open() throws Exception {
        return open(SETTINGS);
    }

    private static SignalBoard open(Map<String, String> settings) throws Exception {
        GpioSim.plugIn();
        return new Pi4jSignalDriver().open(ID, new DriverSettings(settings));
    }

    @Override
    protected void set(Sensor sensor, boolean active) throws Exception {
        GpioSim.plugIn();
        GpioSim.pull(sensor.ordinal(), active != (sensor == LOW));
    }

    @Override
    protected boolean shines(Lamp lamp) throws Exception {
        return switch (lamp) {
            case CARD_READER -> !GpioSim.high(CARD_READER);
            case STATUS -> GpioSim.high(RED) || GpioSim.high(GREEN);
            default -> throw new IllegalArgumentException(lamp + " is not wired");
        };
    }

    @Override
    protected void unplug() throws Exception {
        GpioSim.unplug();
    }

    @Override
    protected void plugIn() throws Exception {
        GpioSim.plugIn();
    }

    @ParameterizedTest
    @MethodSource("names")
    void a_chip_is_found_by_its_label_its_name_and_its_number(String chip) throws Exception {
        try (SignalBoard board = open(Map.of("chip", chip, "proximity", "12"))) {
            assertThat(board.description().model()).isEqualTo(GpioSim.LABEL);
        }
    }

    static Stream<String> names() throws Exception {
        GpioSim.plugIn();
        String name = GpioSim.name();
        return Stream.of(GpioSim.LABEL, name, name.substring("gpiochip".length()));
    }

    @Test
    void a_chip_that_is_not_there_is_named_beside_those_that_are() {
        assertThat(refusal(Map.of("chip", "somebody-elses", "proximity", "12")))
                .hasMessageContaining("no GPIO chip labelled 'somebody-elses'")
                .hasMessageContaining(GpioSim.LABEL)
                .extracting(refusal -> refusal.status().reason())
                .isEqualTo(DeviceReason.PORT_MISSING);
        assertThat(refusal(Map.of("chip", "77", "proximity", "12")).status().reason())
                .isEqualTo(DeviceReason.PORT_MISSING);
    }

    @Test
    void a_line_that_another_program_has_is_refused_with_its_name_and_nothing_stays_open() throws Exception {
        try (GpioChip chip = KernelChip.open(Kernel.running(), Path.of("/dev", GpioSim.name()))) {
            chip.line(new LineRequest(13, LineRequest.INPUT, 0, false));
            assertThat(refusal(Map.of("chip", GpioSim.LABEL, "proximity", "12", "tamper", "13")))
                    .hasMessageContaining("Line 13 of /dev/" + GpioSim.name() + " is used by 'infomat'")
                    .extracting(refusal -> refusal.status().reason())
                    .isEqualTo(DeviceReason.PORT_REFUSED);
        }
        open(Map.of("chip", GpioSim.LABEL, "proximity", "12", "tamper", "13")).close();
    }

    @Test
    void a_line_that_the_chip_does_not_have_is_refused() {
        assertThat(refusal(Map.of("chip", GpioSim.LABEL, "proximity", "16"))).hasMessageContaining("has lines 0 to 15");
    }

    private static DeviceException refusal(Map<String, String> settings) {
        return catchThrowableOfType(DeviceException.class, () -> open(settings));
    }

    @Test
    void a_line_that_does_not_come_to_rest_is_heard_once() throws Exception {
        GpioSim.pull(12, false);
        try (SignalBoard board = open(Map.of("chip", GpioSim.LABEL, "call-button", "12 debounce=400"))) {
            for (int bounce = 0; bounce < 5; bounce++) {
                GpioSim.pull(12, true);
                GpioSim.pull(12, false);
            }
            GpioSim.pull(12, true);
            assertThat(board.awaitChange()).isEqualTo(new SensorChange(Sensor.CALL_BUTTON, true));
            GpioSim.pull(12, false);
            assertThat(board.awaitChange()).isEqualTo(new SensorChange(Sensor.CALL_BUTTON, false));
        }
    }

    @Test
    void each_colour_of_a_lamp_has_its_line_and_yellow_is_both() throws Exception {
        try (SignalBoard board = open(Map.of("chip", GpioSim.LABEL, "light.status", "red 13, green 14"))) {
            assertThat(lit(board, Colour.RED)).isEqualTo("red");
            assertThat(lit(board, Colour.GREEN)).isEqualTo("green");
            assertThat(lit(board, Colour.YELLOW)).isEqualTo("redgreen");
            assertThat(lit(board, Colour.BLUE))
                    .as("a colour that it does not have")
                    .isEqualTo("redgreen");
        }
    }

    private static String lit(SignalBoard board, Colour colour) throws Exception {
        board.light(Map.of(Lamp.STATUS, Light.steady(colour)));
        return (GpioSim.high(13) ? "red" : "") + (GpioSim.high(14) ? "green" : "");
    }

    @Test
    void a_blinking_lamp_goes_on_and_off() throws Exception {
        try (SignalBoard board = open(Map.of("chip", GpioSim.LABEL, "light.status", "14"))) {
            board.light(Map.of(Lamp.STATUS, new Light(Rate.QUICK, Colour.RED)));
            for (boolean high : new boolean[] {true, false, true, false}) {
                while (GpioSim.high(14) != high) {
                    TimeUnit.MILLISECONDS.sleep(10);
                }
            }
        }
        assertThat(GpioSim.high(14)).isFalse();
    }

    @Test
    void a_board_that_has_nothing_to_tell_costs_no_time() throws Exception {
        try (SignalBoard board =
                open(Map.of("chip", GpioSim.LABEL, "proximity", "12", "tamper", "13", "light.status", "14"))) {
            board.light(Map.of(Lamp.STATUS, Light.steady(Colour.GREEN)));
            long before = spentByTheBoard();
            TimeUnit.SECONDS.sleep(5);
            assertThat(spentByTheBoard() - before).isLessThan(TimeUnit.MILLISECONDS.toNanos(50));
        }
    }

    /// Processor time of the threads of boards and of their chips.
    private static long spentByTheBoard() throws Exception {
        String chip = "/dev/" + GpioSim.name();
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        return Stream.of(threads.getThreadInfo(threads.getAllThreadIds()))
                .filter(thread ->
                        thread != null && Stream.of(ID + "-", chip + "-").anyMatch(thread.getThreadName()::startsWith))
                .mapToLong(thread -> threads.getThreadCpuTime(thread.getThreadId()))
                .sum();
    }

    @Test
    void a_board_that_is_opened_and_closed_often_leaves_no_thread_and_no_file_open() throws Exception {
        Map<String, String> settings = Map.of("chip", GpioSim.LABEL, "proximity", "12", "light.status", "14");
        open(settings).close();
        int threads = ManagementFactory.getThreadMXBean().getThreadCount();
        long files = openFiles();
        for (int cycle = 0; cycle < 50; cycle++) {
            open(settings).close();
        }
        assertThat(openFiles()).isEqualTo(files);
        assertThat(ManagementFactory.getThreadMXBean().getThreadCount()).isLessThanOrEqualTo(threads + 1);
    }

    @Test
    void a_session_in_which_sensors_change_and_the_chip_is_pulled_out_is_played_back_the_same() throws Exception {
        GpioSim.pull(6, false);
        GpioSim.pull(11, false);
        GpioSim.pull(12, true);
        Pi4jSignalDriver driver = new Pi4jSignalDriver();
        LiveSession session = new LiveSession(driver, new DriverSettings(RECORDED), new Random(7));
        Recording recording = Outcomes.recorded(session, Pi4jSignalsInGuest::happens);
        assertThat(Outcomes.of(recording))
                .containsExactly(
                        "ONLINE NONE",
                        "lit",
                        "proximity active",
                        "operator-switch active",
                        "cabinet-door active",
                        "proximity at rest",
                        "gone UNPLUGGED");
        assertThat(recording.text()).contains(">> make 13 low", "<< 12 became low", "!! LOST", GpioSim.LABEL);
        assertThat(new Replay(Recording.parse(recording.text())).partings(driver))
                .isEmpty();
    }

    /// One thing after the other, each when the one before has been told.
    private static void happens(int told) throws IOException {
        switch (told) {
            case 2 -> GpioSim.pull(11, true);
            case 3 -> GpioSim.pull(12, false);
            case 4 -> GpioSim.pull(6, true);
            case 5 -> GpioSim.pull(11, false);
            case 6 -> GpioSim.unplug();
            default -> {}
        }
    }

    private static long openFiles() throws Exception {
        try (Stream<Path> files = Files.list(Path.of("/proc/self/fd"))) {
            return files.count();
        }
    }
}
