package org.infomat.hub.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Where an application can go from where it stands, and by when.
class StatusTest {

    @ParameterizedTest
    @CsvSource({
        "PENDING, PENDING, false",
        "PENDING, SENDBACK, true",
        "PENDING, APPROVED, true",
        "PENDING, REJECTED, true",
        "SENDBACK, PENDING, true",
        "SENDBACK, APPROVED, false",
        "SENDBACK, REJECTED, false",
        "APPROVED, PENDING, false",
        "REJECTED, APPROVED, false"
    })
    void an_application_moves_only_where_it_may(Status from, Status to, boolean allowed) {
        assertThat(from.canBecome(to)).isEqualTo(allowed);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-02T07:00:00Z, 2026-03-02T08:00:00Z, Europe/Sofia, 2026-04-01",
        // Late in the evening in Greenwich it is the next day in Baku.
        "2026-03-02T21:30:00Z, 2026-03-02T21:30:05Z, Asia/Baku, 2026-04-02",
        // A clock that is ahead gains nothing.
        "2027-01-01T00:00:00Z, 2026-03-02T08:00:00Z, Europe/Sofia, 2026-04-01",
        // Days in the outbox do not move the deadline.
        "2026-02-25T08:00:00Z, 2026-03-02T08:00:00Z, Europe/Sofia, 2026-03-27"
    })
    void the_deadline_counts_from_the_day_of_handing_in(
            Instant handedIn, Instant received, ZoneId zone, LocalDate deadline) {
        assertThat(LegalDeadline.of(Optional.of(Period.ofDays(30)), handedIn, received, zone))
                .contains(deadline);
    }
}
