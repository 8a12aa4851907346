package org.infomat.device.signal.pi4j;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.infomat.device.DriverSettings;
import org.infomat.device.recording.LiveSession;
import org.infomat.device.recording.Outcomes;
import org.infomat.device.recording.Recording;
import org.infomat.device.recording.Replay;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What a recorded session with a chip holds, and that the driver does the same when it is played back.
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class GpioSessionTest {
    private static final Map<String, String> SETTINGS =
            Map.of("proximity", "0", "headset", "1 low pull-up", "light.status", "red 4, green 5 low");

    private final MemoryChip chip = new MemoryChip();
    private final Pi4jSignalDriver driver = new Pi4jSignalDriver(_ -> chip);

    /// Until somebody has come and gone.
    private Recording recorded() throws Exception {
        chip.pull(1, true);
        LiveSession session = new LiveSession(driver, new DriverSettings(SETTINGS), new Random(7));
        return Outcomes.recorded(session, 4, told -> {
            if (told == 2) {
                chip.pull(0, true);
                chip.pull(0, false);
            }
        });
    }

    @Test
    void lamps_that_are_switched_off_at_its_end_are_so_again() throws Exception {
        Recording recording = recorded();
        assertThat(Outcomes.of(recording))
                .containsExactly("ONLINE NONE", "lit", "proximity active", "proximity at rest", "stopped");
        assertThat(recording.text().substring(recording.text().indexOf("= stopped")))
                .contains(">> make 4 low", ">> make 5 high");
        assertThat(new Replay(Recording.parse(recording.text())).partings(driver))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "debounce     | 30    | the driver sent take 0: input, both edges, at rest for 30000 us",
                "proximity    | 0 low | the driver said 'proximity at rest'"
            })
    void a_driver_that_does_otherwise_is_told_of(String key, String value, String parting) throws Exception {
        Recording recording = recorded();
        Map<String, String> others = new HashMap<>(SETTINGS);
        others.put(key, value);
        Recording other =
                new Recording(recording.driver(), new DriverSettings(others), recording.notes(), recording.exchanges());
        assertThat(new Replay(other).partings(driver))
                .first()
                .asString()
                .startsWith("exchange ")
                .contains(parting);
    }
}
