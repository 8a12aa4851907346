package org.infomat.hub.account;

import java.time.Clock;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Who did what, and whose application they looked at. The database refuses to change or remove a line.
@Component
public class Audit {

    private final JdbcClient database;
    private final Clock clock;

    Audit(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    public void record(String actor, String action) {
        add(actor, action, null);
    }

    /// @param subject the id of an application, never what is in it
    public void record(String actor, String action, String subject) {
        add(actor, action, subject);
    }

    private void add(String actor, String action, @Nullable String subject) {
        database.sql("insert into audit (at, actor, action, subject) values (?, ?, ?, ?)")
                .params(clock.instant().atOffset(ZoneOffset.UTC), actor, action)
                .param(subject)
                .update();
    }
}
