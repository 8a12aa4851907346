package org.infomat.device.signal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.IntStream;
import org.infomat.device.signal.Light.Colour;
import org.infomat.device.signal.Light.Rate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LightTest {
    @ParameterizedTest
    @CsvSource({"SLOW, 5", "MEDIUM, 10", "QUICK, 20"})
    void a_blinking_lamp_comes_on_so_often_in_ten_seconds(Rate rate, int times) {
        Light light = new Light(rate, Colour.WHITE);
        long begun = IntStream.range(0, 10_000)
                .filter(millis -> light.shines(Duration.ofMillis(millis))
                        && (millis == 0 || !light.shines(Duration.ofMillis(millis - 1))))
                .count();
        assertThat(begun).isEqualTo(times);
    }

    @Test
    void a_steady_lamp_always_shines_and_one_that_is_off_never() {
        assertThat(Light.steady(Colour.RED).shines(Duration.ofSeconds(7))).isTrue();
        assertThat(Light.OFF.shines(Duration.ZERO)).isFalse();
    }
}
