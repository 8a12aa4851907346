package org.infomat.hub.terminal;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Keeps the ends of the terminals' audit logs that it has seen: a log that is shortened or written anew later, even by
/// somebody who has the terminal's key, no longer fits them.
@Component
class AuditAnchors {

    private record Anchor(long number, String hash, Instant asOf) {}

    private final JdbcClient database;
    private final Clock clock;

    AuditAnchors(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /// Compares the head with what was seen before, and keeps it where it fits.
    AuditStanding compare(String terminal, AuditHead head) {
        var anchors = anchors(terminal);
        var standing = standing(anchors, head);
        if (!standing.isAlarm() && head.number() > 0) {
            keep(terminal, head);
        }
        return standing;
    }

    /// What has been seen no longer counts: the terminal begins a new log.
    void forget(String terminal) {
        database.sql("delete from audit_anchor where terminal = ?")
                .param(terminal)
                .update();
    }

    private static AuditStanding standing(List<Anchor> anchors, AuditHead head) {
        if (anchors.isEmpty()) {
            return AuditStanding.FIRST;
        }
        var told = new HashMap<>(head.hashes());
        told.put(head.number(), head.hash());
        if (anchors.stream().anyMatch(anchor -> isOther(anchor, told))) {
            return AuditStanding.REWRITTEN;
        }
        var last = anchors.getFirst();
        if (head.number() < last.number()) {
            return head.asOf().isAfter(last.asOf()) ? AuditStanding.SHORTENED : AuditStanding.EARLIER;
        }
        return told.containsKey(last.number()) ? AuditStanding.CONTINUED : AuditStanding.NOT_COMPARED;
    }

    private static boolean isOther(Anchor anchor, Map<Long, String> told) {
        return !told.getOrDefault(anchor.number(), anchor.hash()).equals(anchor.hash());
    }

    /// The greatest number first.
    private List<Anchor> anchors(String terminal) {
        return database.sql(
                        "select number, hash, as_of from audit_anchor where terminal = ? order by number desc limit 500")
                .param(terminal)
                .query((row, _) -> new Anchor(
                        row.getLong("number"),
                        row.getString("hash"),
                        row.getObject("as_of", OffsetDateTime.class).toInstant()))
                .list();
    }

    private void keep(String terminal, AuditHead head) {
        database.sql("""
                        insert into audit_anchor (terminal, number, hash, as_of, seen) values (?, ?, ?, ?, ?)
                        on conflict (terminal, number) do update set as_of = greatest(audit_anchor.as_of, excluded.as_of)""")
                .params(
                        terminal,
                        head.number(),
                        head.hash(),
                        head.asOf().atOffset(ZoneOffset.UTC),
                        clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }
}
