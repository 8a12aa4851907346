package org.infomat.hub.application;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.Optional;

/// By when an authority must have decided: whole days of its own calendar from the day of handing in.
final class LegalDeadline {

    private LegalDeadline() {}

    /// A terminal's clock that runs ahead must not move the deadline away: then the hub's clock counts.
    static Optional<LocalDate> of(Optional<Period> period, Instant handedIn, Instant received, ZoneId zone) {
        var start = handedIn.isAfter(received) ? received : handedIn;
        return period.map(days -> LocalDate.ofInstant(start, zone).plus(days));
    }
}
