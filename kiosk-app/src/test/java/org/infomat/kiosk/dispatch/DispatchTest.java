package org.infomat.kiosk.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What the hub is told is told once it can be, and not forgotten before.
class DispatchTest {
    private static final Instant NOW = Instant.parse("2026-03-02T08:00:00Z");

    @TempDir
    private Path folder;

    private final ScriptedPost hub = new ScriptedPost();

    @Test
    void what_happened_is_told_with_its_time_and_the_end_of_the_audit_log() throws Exception {
        Dispatch dispatch = started();
        dispatch.tell(Happening.DOOR_OPENED);
        dispatch.tell(Happening.TAMPERING);
        assertThat(dispatch.sendAll()).isTrue();
        JsonNode told = JsonMapper.shared().readTree(hub.events.getFirst());
        assertThat(told.at("/events/0/kind").asString()).isEqualTo("door-opened");
        assertThat(told.at("/events/1/kind").asString()).isEqualTo("tampering");
        assertThat(told.at("/events/0/at").asString()).isEqualTo(NOW.toString());
        assertThat(told.at("/audit/number").asLong()).isEqualTo(12);
        assertThat(waiting()).isEmpty();
    }

    @Test
    void what_could_not_be_told_is_told_after_a_restart_in_its_order_and_once() throws Exception {
        hub.answer = Posted.NOT_NOW;
        Dispatch before = started();
        UUID report = UUID.randomUUID();
        before.handIn(report, "{\"report\":1}", posted -> {});
        before.tell(Happening.DOOR_OPENED);
        before.tell(Happening.DOOR_CLOSED);
        assertThat(before.sendAll()).isFalse();

        hub.answer = Posted.DELIVERED;
        hub.events.clear();
        Dispatch after = started();
        assertThat(after.waitingReports()).isEqualTo(1);
        assertThat(after.sendAll()).isTrue();
        assertThat(hub.events).singleElement().asString().containsSubsequence("door-opened", "door-closed");
        assertThat(hub.reports).containsExactly(report);
        assertThat(hub.messages).containsExactly("{\"report\":1}");
        assertThat(started().sendAll()).isTrue();
        assertThat(hub.reports).hasSize(1);
    }

    @Test
    void whoever_called_hears_of_each_attempt_until_it_has_arrived() throws Exception {
        List<Posted> heard = new ArrayList<>();
        Dispatch dispatch = started();
        hub.answer = Posted.NOT_NOW;
        dispatch.tell(Happening.HELP_CALLED, heard::add);
        dispatch.sendAll();
        hub.answer = Posted.DELIVERED;
        dispatch.sendAll();
        dispatch.tell(Happening.DOOR_OPENED);
        dispatch.sendAll();
        assertThat(heard).containsExactly(Posted.NOT_NOW, Posted.DELIVERED);
    }

    @Test
    void what_the_hub_refuses_for_good_does_not_hold_up_the_rest() throws Exception {
        Dispatch dispatch = started();
        hub.answer = Posted.REFUSED;
        dispatch.handIn(UUID.randomUUID(), "{}", posted -> {});
        assertThat(dispatch.sendAll()).isTrue();
        assertThat(dispatch.waitingReports()).isZero();
    }

    @Test
    void events_go_in_portions_that_the_contract_allows_and_a_terminal_that_is_cut_off_keeps_only_so_many()
            throws Exception {
        hub.answer = Posted.NOT_NOW;
        Dispatch dispatch = started();
        for (int i = 0; i < 520; i++) {
            dispatch.tell(Happening.DOOR_OPENED);
        }
        for (int i = 0; i < 12; i++) {
            dispatch.handIn(new UUID(0, i), "{}", posted -> {});
        }
        hub.answer = Posted.DELIVERED;
        dispatch.sendAll();
        assertThat(hub.events)
                .hasSize(10)
                .allSatisfy(
                        told -> assertThat(JsonMapper.shared().readTree(told).path("events"))
                                .hasSize(50));
        assertThat(hub.reports).hasSize(10).startsWith(new UUID(0, 2));
    }

    @Test
    void a_file_that_was_being_written_when_the_power_went_is_passed_over() throws Exception {
        hub.answer = Posted.NOT_NOW;
        started().tell(Happening.DOOR_OPENED);
        Files.writeString(folder.resolve(waiting().getFirst() + ".new"), "{\"id\":");
        hub.answer = Posted.DELIVERED;
        assertThat(started().sendAll()).isTrue();
        assertThat(hub.events).hasSize(1);
    }

    @Test
    void it_sends_by_itself_as_soon_as_something_happens_or_the_hub_is_back() throws Exception {
        Dispatch dispatch = started();
        Thread sending = dispatch.start();
        try {
            CompletableFuture<Posted> heard = new CompletableFuture<>();
            dispatch.tell(Happening.HELP_CALLED, heard::complete);
            assertThat(heard.get(10, TimeUnit.SECONDS)).isEqualTo(Posted.DELIVERED);
            hub.answer = Posted.NOT_NOW;
            CompletableFuture<Posted> missed = new CompletableFuture<>();
            CompletableFuture<Posted> arrived = new CompletableFuture<>();
            dispatch.tell(Happening.HELP_CALLED, posted -> {
                missed.complete(posted);
                if (posted == Posted.DELIVERED) {
                    arrived.complete(posted);
                }
            });
            assertThat(missed.get(10, TimeUnit.SECONDS)).isEqualTo(Posted.NOT_NOW);
            hub.answer = Posted.DELIVERED;
            dispatch.hurry();
            assertThat(arrived.get(10, TimeUnit.SECONDS)).isEqualTo(Posted.DELIVERED);
        } finally {
            sending.interrupt();
            sending.join();
        }
    }

    private Dispatch started() {
        return new Dispatch(
                folder,
                hub,
                () -> Optional.of(new Dispatch.AuditEnd.Head(12, "ab".repeat(32))),
                InstantSource.fixed(NOW),
                new Random(1));
    }

    private List<String> waiting() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> String.valueOf(file.getFileName()))
                    .sorted()
                    .toList();
        }
    }
}
