package org.infomat.device.scanner.serial;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class FloodTest {
    private static final long START = 5_000_000_000L;
    private static final long TENTH = Duration.ofMillis(100).toNanos();

    private final Flood flood = new Flood();
    private long now = START;

    @Test
    void the_largest_code_is_none() {
        assertThat(sends(7_089)).isFalse();
        assertThat(sends(0)).isFalse();
    }

    @Test
    void a_line_of_115200_baud_that_is_full_is_one_within_a_second() {
        boolean flooded = false;
        for (int i = 0; i < 10; i++) {
            flooded = sends(1_150);
        }
        assertThat(flooded).isTrue();
    }

    @Test
    void it_lasts_as_long_as_it_comes_and_ends_with_it() {
        for (int i = 0; i < 35; i++) {
            sends(1_150);
        }
        assertThat(sends(1_150)).isTrue();
        for (int i = 0; i < 20; i++) {
            sends(0);
        }
        assertThat(sends(20)).isFalse();
    }

    private boolean sends(int bytes) {
        now += TENTH;
        return flood.after(bytes, now);
    }
}
