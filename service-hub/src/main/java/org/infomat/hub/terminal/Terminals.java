package org.infomat.hub.terminal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The terminals that the hub has heard of, by the name of their token, and the key that each is known by: the first
/// that it came with.
@Component
public class Terminals {

    private final JdbcClient database;
    private final AuditAnchors anchors;
    private final Clock clock;

    Terminals(JdbcClient database, AuditAnchors anchors, Clock clock) {
        this.database = database;
        this.anchors = anchors;
        this.clock = clock;
    }

    public List<TerminalState> all() {
        return database.sql("select name, heard, audit_alarm, changed_key from terminal order by name")
                .query(Terminals::state)
                .list();
    }

    public Optional<TerminalState> find(String name) {
        return database.sql("select name, heard, audit_alarm, changed_key from terminal where name = ?")
                .param(name)
                .query(Terminals::state)
                .optional();
    }

    private static TerminalState state(ResultSet row, int number) throws SQLException {
        return new TerminalState(
                row.getString("name"),
                row.getObject("heard", OffsetDateTime.class).toInstant(),
                Optional.ofNullable(row.getString("audit_alarm")).map(AuditStanding::valueOf),
                Optional.ofNullable(row.getBytes("changed_key")).flatMap(TerminalKey::of));
    }

    /// The key that a terminal is known by.
    public Optional<TerminalKey> key(String name) {
        return database.sql("select public_key from terminal where name = ? and public_key is not null")
                .param(name)
                .query(byte[].class)
                .optional()
                .flatMap(TerminalKey::of);
    }

    /// Takes the row of the terminal for the length of the transaction, so that two messages of one terminal are
    /// compared one after the other.
    void heardOf(String name) {
        database.sql(
                        "insert into terminal (name, heard) values (?, ?) on conflict (name) do update set heard = excluded.heard")
                .params(name, clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    /// Compares a key with the one that the terminal is known by; the first becomes that.
    KeyStanding compare(String name, TerminalKey key) {
        var known = key(name);
        if (known.isEmpty()) {
            database.sql("update terminal set public_key = ? where name = ?")
                    .params(key.encoded(), name)
                    .update();
            return KeyStanding.FIRST;
        }
        if (known.get().fingerprint().equals(key.fingerprint())) {
            return KeyStanding.KNOWN;
        }
        database.sql("update terminal set changed_key = ? where name = ?")
                .params(key.encoded(), name)
                .update();
        return KeyStanding.CHANGED;
    }

    /// Compares an audit log's end with what was seen before. An alarm stays until an operator has answered it.
    AuditStanding compare(String name, AuditHead head) {
        var standing = anchors.compare(name, head);
        if (standing.isAlarm()) {
            alarm(name, standing);
        }
        return standing;
    }

    void alarm(String name, AuditStanding standing) {
        database.sql("update terminal set audit_alarm = ? where name = ?")
                .params(standing.name(), name)
                .update();
    }

    /// An operator has looked at the terminal and answers for it: the new key is its key, and its audit log is
    /// compared anew from here on.
    @Transactional
    public void trust(String name) {
        database.sql("""
                        update terminal set public_key = coalesce(changed_key, public_key), changed_key = null,
                            audit_alarm = null where name = ?""").param(name).update();
        anchors.forget(name);
    }
}
