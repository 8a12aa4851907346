package org.infomat.device.signal.pi4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.pi4j.io.gpio.digital.PullResistance;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.infomat.device.DriverSettings;
import org.infomat.device.signal.Lamp;
import org.infomat.device.signal.Light.Colour;
import org.infomat.device.signal.Sensor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WiringTest {
    @Test
    void a_sensors_line_has_a_number_and_may_be_active_low_pulled_and_debounced() {
        Wiring wiring = wiring(Map.of(
                "operator-switch",
                "27 low pull-up debounce=50",
                "proximity",
                "4",
                "tamper",
                "5 pull-down",
                "debounce",
                "8"));
        assertThat(wiring.sensors())
                .containsOnly(
                        Map.entry(
                                Sensor.OPERATOR_SWITCH,
                                new InputLine(27, true, PullResistance.PULL_UP, Duration.ofMillis(50))),
                        Map.entry(Sensor.PROXIMITY, new InputLine(4, false, PullResistance.OFF, Duration.ofMillis(8))),
                        Map.entry(
                                Sensor.TAMPER,
                                new InputLine(5, false, PullResistance.PULL_DOWN, Duration.ofMillis(8))));
    }

    @Test
    void a_lamp_has_one_line_for_all_colours_or_one_for_each() {
        Wiring wiring = wiring(Map.of("light.card-reader", "9 low", "light.status", "red 6, green 13 low"));
        assertThat(wiring.lamps().get(Lamp.CARD_READER))
                .containsExactly(new LampLine(9, true, EnumSet.allOf(Colour.class)));
        assertThat(wiring.lamps().get(Lamp.STATUS))
                .isEqualTo(List.of(
                        new LampLine(6, false, LampLine.of(Colour.RED)),
                        new LampLine(13, true, LampLine.of(Colour.GREEN))));
        assertThat(LampLine.of(Colour.RED)).contains(Colour.YELLOW).doesNotContain(Colour.GREEN);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "proximity    | seven               | takes a line's number, not 'seven'",
                "proximity    | 7 high              | has [high] after its line",
                "proximity    | 7 debounce=fast     | has [debounce=fast] after its line",
                "proximity    | 7 debounce=60000    | 'debounce' is 0 to 5000 ms, not 60000",
                "light.status | purple 4            | takes a line's number, not 'purple 4'",
                "light.status | red 4, green        | takes a line's number, not 'green'",
                "light.status | red 4, green 4      | Line 4 is named twice",
                "debounce     | 20                  | No line is named"
            })
    void what_makes_no_sense_is_refused_with_what_would(String key, String text, String words) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> wiring(Map.of(key, text)))
                .withMessageContaining(words);
    }

    @Test
    void a_setting_that_is_not_known_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        new Pi4jSignalDriver().check(new DriverSettings(Map.of("proximity", "4", "light.kettle", "5"))))
                .withMessageContaining("light.kettle");
    }

    private static Wiring wiring(Map<String, String> settings) {
        return Wiring.from(new DriverSettings(settings));
    }
}
