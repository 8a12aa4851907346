package org.infomat.hub;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.KeyPair;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.infomat.hub.Exchange.Caller;
import org.infomat.hub.Exchange.Reply;
import org.infomat.hub.terminal.HelpCall;
import org.infomat.hub.terminal.Reports;
import org.infomat.hub.terminal.TerminalEvents;
import org.infomat.hub.terminal.Terminals;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// What terminals tell of themselves.
@HubTest
class TerminalTest {

    private final Exchange exchange;
    private final Reports reports;
    private final Terminals terminals;
    private final TerminalEvents events;
    private final KeyPair key = ReportBody.newKey();
    private String name = "";
    private Caller terminal;

    TerminalTest(
            @Autowired Exchange exchange,
            @Autowired Reports reports,
            @Autowired Terminals terminals,
            @Autowired TerminalEvents events) {
        this.exchange = exchange;
        this.reports = reports;
        this.terminals = terminals;
        this.events = events;
        this.terminal = exchange.stranger();
    }

    @BeforeEach
    void a_terminal_that_the_hub_never_heard_of() {
        name = "t-" + UUID.randomUUID();
        terminal = exchange.terminal(name);
    }

    @Test
    void the_first_report_makes_its_key_the_terminals_and_the_next_is_known_by_it() {
        var first = ReportBody.empty(key);
        assertThat(told(put(first))).isEqualTo("signed true, key first, audit first");
        assertThat(told(put(first.another()))).startsWith("signed true, key known");
        assertThat(reports.of(name)).hasSize(2);
        assertThat(terminals.find(name))
                .hasValueSatisfying(one -> assertThat(one.needsLook()).isFalse());
    }

    @Test
    void the_same_report_twice_is_kept_once_and_answered_alike() {
        var report = ReportBody.empty(key);
        var first = put(report);
        var again = put(report);
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(reports.of(name)).hasSize(1);
    }

    @Test
    void the_id_of_another_report_or_of_another_terminals_is_refused() {
        var report = ReportBody.empty(key);
        put(report);
        assertThat(put(report.made("2026-03-02T08:00:01Z")).problem()).isEqualTo("idempotency-key-reused");
        assertThat(exchange.terminal("t-" + UUID.randomUUID())
                        .put(report.path(), report.json())
                        .problem())
                .isEqualTo("idempotency-key-reused");
    }

    @Test
    void many_attempts_at_the_same_moment_keep_one_report() throws Exception {
        var report = ReportBody.empty(key);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var attempts = IntStream.range(0, 8)
                    .<Callable<Reply>>mapToObj(_ -> () -> put(report))
                    .toList();
            assertThat(threads.invokeAll(attempts))
                    .allMatch(reply -> reply.resultNow().status() == 200);
        }
        assertThat(reports.of(name)).hasSize(1);
    }

    @Test
    void a_wrong_signature_is_kept_and_marked_and_teaches_the_hub_no_key() {
        var reply = terminal.put(ReportBody.empty(key).path(), "{}");
        assertThat(reply.status()).isEqualTo(422);
        var report = ReportBody.empty(key).audit(9, "forged");
        assertThat(told(terminal.put(report.path(), report.jsonWithWrongSignature())))
                .isEqualTo("signed false, key changed, audit not-compared");
        assertThat(terminals.key(name)).isEmpty();
        assertThat(told(put(ReportBody.empty(ReportBody.newKey())))).isEqualTo("signed true, key first, audit first");
    }

    @Test
    void another_key_is_marked_until_an_operator_answers_for_it() {
        put(ReportBody.empty(key));
        var replaced = ReportBody.empty(ReportBody.newKey()).audit(4, "b");
        assertThat(told(put(replaced))).isEqualTo("signed true, key changed, audit not-compared");
        assertThat(told(put(replaced.another()))).contains("key changed");
        assertThat(terminals.find(name).orElseThrow().changedKey()).isPresent();
        terminals.trust(name);
        assertThat(told(put(replaced.another()))).contains("key known");
        assertThat(terminals.find(name).orElseThrow().needsLook()).isFalse();
        assertThat(told(put(ReportBody.empty(key)))).contains("key changed");
    }

    @Test
    void an_audit_log_that_grows_is_followed() {
        var report = ReportBody.empty(key);
        assertThat(audit(report.audit(3, "a"))).isEqualTo("first");
        assertThat(audit(report.audit(3, "a"))).isEqualTo("continued");
        assertThat(audit(report.audit(7, "a"))).isEqualTo("continued");
        assertThat(audit(report.audit(40, "a"))).isEqualTo("not-compared");
    }

    @Test
    void a_log_that_is_shorter_than_what_was_seen_is_an_alarm_that_stays_until_somebody_answers_for_it() {
        var report = ReportBody.empty(key);
        audit(report.audit(7, "a"));
        assertThat(audit(report.audit(5, "a").made("2026-03-02T09:00:00Z"))).isEqualTo("shortened");
        assertThat(audit(report.audit(8, "a").made("2026-03-02T10:00:00Z"))).isEqualTo("continued");
        assertThat(terminals.find(name).orElseThrow().needsLook()).isTrue();
        terminals.trust(name);
        assertThat(terminals.find(name).orElseThrow().needsLook()).isFalse();
        assertThat(audit(report.audit(2, "b"))).isEqualTo("first");
    }

    @Test
    void a_report_that_waited_at_the_terminal_is_older_and_no_alarm() {
        var report = ReportBody.empty(key);
        audit(report.audit(7, "a").made("2026-03-02T10:00:00Z"));
        assertThat(audit(report.audit(5, "a").made("2026-03-02T09:00:00Z"))).isEqualTo("earlier");
        assertThat(terminals.find(name).orElseThrow().needsLook()).isFalse();
    }

    @Test
    void a_log_that_was_written_anew_with_the_terminals_key_is_noticed_though_it_has_grown() {
        var report = ReportBody.empty(key);
        audit(report.audit(7, "a"));
        assertThat(audit(report.audit(9, "b"))).isEqualTo("rewritten");
        assertThat(audit(report.audit(10, "b"))).isEqualTo("rewritten");
        assertThat(terminals.find(name).orElseThrow().needsLook()).isTrue();
    }

    @Test
    void a_log_that_the_terminal_itself_finds_broken_is_an_alarm() {
        assertThat(audit(ReportBody.empty(key).withFault("3 FORGED"))).isEqualTo("broken");
        assertThat(terminals.find(name).orElseThrow().needsLook()).isTrue();
    }

    @Test
    void the_end_of_the_log_that_comes_with_events_counts_too() {
        var head = ReportBody.empty(key).audit(7, "a").hashes().getLast();
        tell(
                event("door-opened"),
                ",\"audit\":{\"number\":7,\"hash\":\"" + head + "\",\"asOf\":\"2026-03-02T08:00:00Z\"}");
        assertThat(audit(ReportBody.empty(key).audit(6, "a").made("2026-03-02T08:00:01Z")))
                .isEqualTo("shortened");
    }

    @Test
    void what_is_no_report_is_refused_with_a_pointer() {
        var report = ReportBody.empty(key);
        var reply = terminal.put(report.path(), report.json().replace("infomat-terminal-report", "shopping-list"));
        assertThat(reply.status()).isEqualTo(422);
        assertThat(reply.body().at("/errors/0/pointer").asString()).isEqualTo("/report/format");
        assertThat(terminal.put(ReportBody.empty(key).path(), report.json())
                        .body()
                        .at("/errors/0/pointer")
                        .asString())
                .isEqualTo("/report/id");
        assertThat(terminal.put(report.path(), report.json().replace("MCow", "AAAA"))
                        .body()
                        .at("/errors/0/pointer")
                        .asString())
                .isEqualTo("/publicKey");
    }

    @Test
    void what_is_too_large_is_refused() {
        var report = ReportBody.empty(key);
        var padded = report.json().replace("infomat-terminal-report", "x".repeat(1_000_000));
        assertThat(terminal.put(report.path(), padded).status()).isEqualTo(413);
    }

    @Test
    void terminals_speak_for_themselves_alone() {
        var report = ReportBody.empty(key);
        assertThat(exchange.agency().put(report.path(), report.json()).status()).isEqualTo(403);
        assertThat(exchange.stranger().put(report.path(), report.json()).status())
                .isEqualTo(401);
        assertThat(exchange.agency()
                        .post("/terminal/events", "{\"events\":[" + event("tampering") + "]}")
                        .status())
                .isEqualTo(403);
    }

    @Test
    void only_so_many_reports_of_a_terminal_are_kept() {
        for (int i = 0; i < 103; i++) {
            put(ReportBody.empty(key));
        }
        assertThat(reports.of(name)).hasSize(100);
    }

    @Test
    void events_are_kept_once_however_often_they_are_told() {
        var door = event("door-opened");
        assertThat(tell(door, "").body().path("received").intValue()).isEqualTo(1);
        tell(door, "");
        tell(event("tampering"), "");
        assertThat(events.latest(name).stream().map(one -> one.kind().name()))
                .containsExactlyInAnyOrder("DOOR_OPENED", "TAMPERING");
    }

    @Test
    void a_call_is_open_until_somebody_answers_and_pressing_again_makes_no_second_one() {
        tell(event("help-called"), "");
        tell(Stream.of(event("help-called"), event("help-called")).collect(Collectors.joining(",")), "");
        var call = openCall();
        assertThat(call.times()).isEqualTo(3);
        assertThat(events.answer(call.id(), "clerk")).isTrue();
        assertThat(events.answer(call.id(), "another")).isFalse();
        assertThat(events.openCalls()).noneMatch(one -> one.terminal().equals(name));
        tell(event("help-called"), "");
        assertThat(openCall().times()).isEqualTo(1);
        assertThat(events.calls(name)).hasSize(2);
    }

    @Test
    void an_event_of_no_known_kind_is_refused() {
        assertThat(tell(event("earthquake"), "").status()).isEqualTo(422);
        assertThat(terminal.post("/terminal/events", "{\"events\":[]}").status())
                .isEqualTo(422);
    }

    private HelpCall openCall() {
        List<HelpCall> open = events.openCalls().stream()
                .filter(one -> one.terminal().equals(name))
                .toList();
        assertThat(open).hasSize(1);
        return open.getFirst();
    }

    private static String event(String kind) {
        return "{\"id\":\"%s\",\"kind\":\"%s\",\"at\":\"2026-03-02T08:00:00Z\"}".formatted(UUID.randomUUID(), kind);
    }

    private Reply tell(String told, String more) {
        return terminal.post("/terminal/events", "{\"events\":[" + told + "]" + more + "}");
    }

    private Reply put(ReportBody report) {
        return terminal.put(report.path(), report.json());
    }

    private String audit(ReportBody report) {
        return put(report).body().path("audit").asString("");
    }

    private static String told(Reply reply) {
        assertThat(reply.status()).isEqualTo(200);
        return "signed %s, key %s, audit %s"
                .formatted(
                        reply.body().path("signed").booleanValue(),
                        reply.body().path("key").asString(),
                        reply.body().path("audit").asString());
    }
}
