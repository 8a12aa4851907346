package org.infomat.hub.terminal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The signed reports of all terminals.
@Component
public class Reports {

    /// A terminal that sends without end must not fill the database; older ones are dropped.
    static final int KEPT = 100;

    private final JdbcClient database;
    private final Terminals terminals;
    private final Clock clock;

    Reports(JdbcClient database, Terminals terminals, Clock clock) {
        this.database = database;
        this.terminals = terminals;
        this.clock = clock;
    }

    /// Keeps a report for good, once for each id. One with a wrong signature or another key is kept and marked:
    /// somebody
    /// wants to know of it.
    ///
    /// @param terminal by its token
    @Transactional
    public ReportOutcome receive(String terminal, ReportFacts facts, SignedReport report) {
        terminals.heardOf(terminal);
        var earlier = find(facts.id());
        if (earlier.isPresent()) {
            return again(earlier.get(), terminal, report);
        }
        var file = new ReportFile(
                facts.id(),
                terminal,
                facts.made(),
                clock.instant(),
                report,
                report.isSigned(),
                KeyStanding.KNOWN,
                AuditStanding.FIRST);
        var judged = judged(file, facts);
        if (!insert(judged)) {
            return new ReportOutcome.IdTaken();
        }
        dropOld(terminal);
        return received(judged);
    }

    private static ReportOutcome again(ReportFile earlier, String terminal, SignedReport report) {
        return earlier.terminal().equals(terminal) && earlier.report().isSameAs(report)
                ? received(earlier)
                : new ReportOutcome.IdTaken();
    }

    private static ReportOutcome received(ReportFile file) {
        return new ReportOutcome.Received(file.received(), file.signed(), file.key(), file.audit());
    }

    /// What is not signed says nothing of the key, and what another key signed nothing of the log.
    private ReportFile judged(ReportFile file, ReportFacts facts) {
        var key =
                file.signed() ? terminals.compare(file.terminal(), file.report().key()) : KeyStanding.CHANGED;
        var audit = key == KeyStanding.CHANGED ? AuditStanding.NOT_COMPARED : audit(file.terminal(), facts);
        return new ReportFile(
                file.id(), file.terminal(), file.made(), file.received(), file.report(), file.signed(), key, audit);
    }

    private AuditStanding audit(String terminal, ReportFacts facts) {
        if (!facts.auditWhole()) {
            terminals.alarm(terminal, AuditStanding.BROKEN);
            return AuditStanding.BROKEN;
        }
        return terminals.compare(terminal, facts.audit());
    }

    private boolean insert(ReportFile file) {
        return database.sql("""
                        insert into terminal_report (id, terminal, made, received, content, signature, public_key, signed,
                            key_standing, audit_standing)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing""")
                        .params(
                                file.id(),
                                file.terminal(),
                                file.made().atOffset(ZoneOffset.UTC),
                                file.received().atOffset(ZoneOffset.UTC),
                                file.report().content(),
                                file.report().signature(),
                                file.report().key().encoded(),
                                file.signed(),
                                file.key().name(),
                                file.audit().name())
                        .update()
                == 1;
    }

    private void dropOld(String terminal) {
        database.sql("""
                        delete from terminal_report where id in (
                            select id from terminal_report where terminal = ? order by received desc, id offset ?)""").params(terminal, KEPT).update();
    }

    public Optional<ReportFile> find(UUID id) {
        return database.sql("select * from terminal_report where id = ?")
                .param(id)
                .query(Reports::file)
                .optional();
    }

    /// The newest first.
    public List<ReportFile> of(String terminal) {
        return database.sql("select * from terminal_report where terminal = ? order by received desc, id")
                .param(terminal)
                .query(Reports::file)
                .list();
    }

    private static ReportFile file(ResultSet row, int number) throws SQLException {
        var key = TerminalKey.of(row.getBytes("public_key"))
                .orElseThrow(() -> new IllegalStateException("A report was kept with a key that is none"));
        return new ReportFile(
                row.getObject("id", UUID.class),
                row.getString("terminal"),
                row.getObject("made", OffsetDateTime.class).toInstant(),
                row.getObject("received", OffsetDateTime.class).toInstant(),
                new SignedReport(row.getString("content"), row.getBytes("signature"), key),
                row.getBoolean("signed"),
                KeyStanding.valueOf(row.getString("key_standing")),
                AuditStanding.valueOf(row.getString("audit_standing")));
    }
}
