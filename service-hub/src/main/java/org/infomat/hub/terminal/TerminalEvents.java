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

/// What happens at the terminals, and the calls for help that nobody has answered yet.
@Component
public class TerminalEvents {

    private static final int SHOWN = 50;
    private static final String CALLS = "select * from help_call ";

    private final JdbcClient database;
    private final Terminals terminals;
    private final Clock clock;

    TerminalEvents(JdbcClient database, Terminals terminals, Clock clock) {
        this.database = database;
        this.terminals = terminals;
        this.clock = clock;
    }

    /// Keeps each event once, by its id.
    ///
    /// @param audit the end of the terminal's audit log, where it tells it
    @Transactional
    public void receive(String terminal, List<TerminalEvent> events, Optional<AuditHead> audit) {
        terminals.heardOf(terminal);
        audit.ifPresent(head -> terminals.compare(terminal, head));
        events.stream()
                .filter(event -> insert(terminal, event))
                .filter(event -> event.kind() == TerminalEvent.Kind.HELP_CALLED)
                .forEach(event -> call(terminal, event));
    }

    private boolean insert(String terminal, TerminalEvent event) {
        return database.sql("""
                        insert into terminal_event (id, terminal, kind, at, received) values (?, ?, ?, ?, ?)
                        on conflict do nothing""")
                        .params(
                                event.id(),
                                terminal,
                                event.kind().name(),
                                event.at().atOffset(ZoneOffset.UTC),
                                clock.instant().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /// Who presses again while nobody has come makes no second call.
    private void call(String terminal, TerminalEvent event) {
        database.sql("""
                        insert into help_call (id, terminal, called, heard, times) values (?, ?, ?, ?, 1)
                        on conflict (terminal) where answered is null
                        do update set called = greatest(help_call.called, excluded.called), heard = excluded.heard,
                            times = help_call.times + 1""")
                .params(
                        event.id(),
                        terminal,
                        event.at().atOffset(ZoneOffset.UTC),
                        clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    /// The latest first.
    public List<TerminalEvent> latest(String terminal) {
        return database.sql("select * from terminal_event where terminal = ? order by at desc, id limit " + SHOWN)
                .param(terminal)
                .query((row, _) -> new TerminalEvent(
                        row.getObject("id", UUID.class),
                        TerminalEvent.Kind.valueOf(row.getString("kind")),
                        row.getObject("at", OffsetDateTime.class).toInstant()))
                .list();
    }

    /// The longest waiting first.
    public List<HelpCall> openCalls() {
        return database.sql(CALLS + "where answered is null order by called")
                .query(TerminalEvents::helpCall)
                .list();
    }

    /// The latest of one terminal, answered or not.
    public List<HelpCall> calls(String terminal) {
        return database.sql(CALLS + "where terminal = ? order by called desc limit " + SHOWN)
                .param(terminal)
                .query(TerminalEvents::helpCall)
                .list();
    }

    /// @return false where it was answered before, or never made
    public boolean answer(UUID call, String operator) {
        return database.sql("update help_call set answered = ?, answered_by = ? where id = ? and answered is null")
                        .params(clock.instant().atOffset(ZoneOffset.UTC), operator, call)
                        .update()
                == 1;
    }

    private static HelpCall helpCall(ResultSet row, int number) throws SQLException {
        var by = row.getString("answered_by");
        return new HelpCall(
                row.getObject("id", UUID.class),
                row.getString("terminal"),
                row.getObject("called", OffsetDateTime.class).toInstant(),
                row.getObject("heard", OffsetDateTime.class).toInstant(),
                row.getInt("times"),
                by == null
                        ? Optional.empty()
                        : Optional.of(new HelpCall.Answer(
                                by,
                                row.getObject("answered", OffsetDateTime.class).toInstant())));
    }
}
