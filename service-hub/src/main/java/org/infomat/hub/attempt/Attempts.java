package org.infomat.hub.attempt;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.infomat.hub.setting.Seal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Counts wrong guesses in a sliding window. Kept in the database, so that neither a restart nor a second hub gives new
/// tries.
///
/// A guess is counted before it is judged, and taken back when it was right: many at the same time cannot slip past the
/// count.
@Component
public class Attempts {

    private final JdbcClient database;
    private final Clock clock;
    private final Seal seal;

    Attempts(JdbcClient database, Clock clock, Seal seal) {
        this.database = database;
        this.clock = clock;
        this.seal = seal;
    }

    /// Counts one guess at each subject. An answer of [Refused] has counted nothing.
    public Attempt begin(List<Allowance> allowances) {
        var ids = allowances.stream().map(this::count).toList();
        var wait = allowances.stream().map(this::wait).max(Duration::compareTo).orElse(Duration.ZERO);
        if (wait.isPositive()) {
            forget(ids);
            return new Refused(wait);
        }
        return new Begun(() -> forget(ids));
    }

    private long count(Allowance allowance) {
        var subject = subject(allowance);
        var now = clock.instant();
        database.sql("delete from attempt where subject = ? and at <= ?")
                .params(subject, now.minus(allowance.window()).atOffset(ZoneOffset.UTC))
                .update();
        return database.sql("insert into attempt (subject, at) values (?, ?) returning id")
                .params(subject, now.atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
    }

    private Duration wait(Allowance allowance) {
        var counted = database.sql("select at from attempt where subject = ? order by at desc limit ?")
                .params(subject(allowance), allowance.guesses() + 1)
                .query(OffsetDateTime.class)
                .list();
        if (counted.size() <= allowance.guesses()) {
            return Duration.ZERO;
        }
        var free = counted.getLast().toInstant().plus(allowance.window());
        var wait = Duration.between(clock.instant(), free);
        return wait.isPositive() ? wait : Duration.ofSeconds(1);
    }

    private void forget(List<Long> ids) {
        database.sql("delete from attempt where id in (:ids)").param("ids", ids).update();
    }

    private String subject(Allowance allowance) {
        return seal.of("attempt", allowance.subject());
    }
}
