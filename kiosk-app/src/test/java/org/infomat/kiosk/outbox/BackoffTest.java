package org.infomat.kiosk.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BackoffTest {
    private final Random random = new Random(3);

    private Duration longestOf(int attempts) {
        return IntStream.range(0, 2000)
                .mapToObj(run -> Backoff.DEFAULT.after(attempts, Duration.ZERO, random))
                .max(Duration::compareTo)
                .orElseThrow();
    }

    @Test
    void the_wait_may_double_with_each_attempt_up_to_a_quarter_of_an_hour() {
        assertThat(longestOf(1)).isBetween(Duration.ofMillis(1800), Duration.ofSeconds(2));
        assertThat(longestOf(2)).isBetween(Duration.ofMillis(3600), Duration.ofSeconds(4));
        assertThat(longestOf(5)).isBetween(Duration.ofSeconds(28), Duration.ofSeconds(32));
        assertThat(longestOf(60)).isBetween(Duration.ofMinutes(14), Duration.ofMinutes(15));
        assertThat(longestOf(1_000_000)).isBetween(Duration.ofMinutes(14), Duration.ofMinutes(15));
    }

    @Test
    void terminals_spread_over_the_whole_wait() {
        long early = IntStream.range(0, 2000)
                .filter(run -> Backoff.DEFAULT.after(60, Duration.ZERO, random).compareTo(Duration.ofSeconds(90)) < 0)
                .count();
        assertThat(early).isBetween(140L, 260L);
    }

    @Test
    void what_the_hub_asks_for_is_the_least_but_never_weeks() {
        assertThat(Backoff.DEFAULT.after(1, Duration.ofMinutes(5), random)).isGreaterThan(Duration.ofMinutes(5));
        assertThat(Backoff.DEFAULT.after(1, Duration.ofDays(30), random))
                .isLessThanOrEqualTo(Backoff.LONGEST_RETRY_AFTER.plusSeconds(2));
    }

    @Test
    void waits_that_shrink_or_are_nothing_are_refused() {
        assertThatThrownBy(() -> new Backoff(Duration.ZERO, Duration.ofSeconds(1)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Backoff(Duration.ofSeconds(2), Duration.ofSeconds(1)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
