package org.infomat.kiosk.technician;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// When a technician is warned of the hub's certificate and of clocks that differ.
class CertificateTest {
    private static final Instant NOW = Instant.parse("2026-11-22T05:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "P31D,       31, false, false",
        "P30D,       30, false, false",
        "P29DT23H,   29, true,  false",
        "PT23H,       0, true,  false",
        "PT0S,        0, true,  false",
        "-PT1S,      -1, true,  true",
        "-P3D,       -3, true,  true"
    })
    void days_are_counted_whole_and_fewer_than_thirty_are_too_few(
            Duration left, long days, boolean soon, boolean ended) {
        Diagnosis.Certificate certificate = Diagnosis.Certificate.until(NOW.plus(left), NOW);
        assertThat(certificate.daysLeft()).isEqualTo(days);
        assertThat(certificate.endsSoon()).isEqualTo(soon);
        assertThat(certificate.hasEnded()).isEqualTo(ended);
    }

    @ParameterizedTest
    @CsvSource({"PT60S, false", "PT61S, true", "-PT60S, false", "-PT61S, true", "PT0S, false"})
    void more_than_a_minute_between_the_clocks_is_too_much(Duration ahead, boolean differ) {
        assertThat(hub(Optional.of(ahead)).clocksDiffer()).isEqualTo(differ);
    }

    @Test
    void a_clock_that_is_not_known_differs_from_none() {
        assertThat(hub(Optional.empty()).clocksDiffer()).isFalse();
    }

    private static Diagnosis.Hub hub(Optional<Duration> ahead) {
        return new Diagnosis.Hub(true, Optional.empty(), "", ahead, Optional.empty());
    }
}
