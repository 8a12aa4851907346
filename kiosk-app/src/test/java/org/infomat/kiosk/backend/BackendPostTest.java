package org.infomat.kiosk.backend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.infomat.kiosk.backend.HubPeer.json;
import static org.infomat.kiosk.backend.HubPeer.problem;

import com.github.tomakehurst.wiremock.client.WireMock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.infomat.kiosk.dispatch.Dispatch;
import org.infomat.kiosk.dispatch.Happening;
import org.infomat.kiosk.dispatch.Posted;
import org.infomat.kiosk.identity.TerminalKey;
import org.infomat.kiosk.report.SignedReport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What the terminal tells of itself, on the wire.
class BackendPostTest {
    private static final UUID ID = UUID.fromString("0192d2a8-6f3c-4c1e-9f0a-3b1f6c1d2e4f");
    private static final Instant NOW = Instant.parse("2026-03-02T08:00:00Z");

    @TempDir
    private Path folder;

    private final HubPeer hub = new HubPeer();
    private HttpBackend backend;
    private BackendPost post;

    @BeforeEach
    void a_terminal_with_a_token() throws IOException {
        Path token = Files.writeString(folder.resolve("token"), "token");
        backend = new HttpBackend(hub.url(), token, new Reachability(InstantSource.system()));
        post = new BackendPost(backend);
    }

    @AfterEach
    void close() {
        backend.close();
        hub.close();
    }

    @Test
    void a_report_and_what_happened_keep_the_contract() throws Exception {
        hub.willAnswer(
                json("{\"reportId\":\"" + ID + "\",\"received\":\"2026-03-02T08:00:01Z\",\"signed\":true,"
                        + "\"key\":\"first\",\"audit\":\"first\"}"),
                json("{\"received\":2}"));
        TerminalKey key = TerminalKey.in(folder.resolve("terminal.key"));
        SignedReport report = new SignedReport(ID, "t-1", NOW, "{}", key);
        assertThat(post.handIn(ID, report.message())).isEqualTo(Posted.DELIVERED);
        Dispatch dispatch = new Dispatch(
                folder.resolve("dispatch"),
                post,
                () -> Optional.of(new Dispatch.AuditEnd.Head(3, "ab".repeat(32))),
                InstantSource.fixed(NOW),
                new Random(1));
        for (Happening happening : Happening.values()) {
            dispatch.tell(happening);
        }
        dispatch.sendAll();
        assertThat(hub.requests()).hasSize(2);
        hub.requireAllKeptTheContract();
    }

    @Test
    void only_the_hubs_own_word_counts_as_arrived() throws Exception {
        hub.willAnswer(WireMock.ok("<html>Sign in to the free network</html>").withHeader("Content-Type", "text/html"));
        assertThat(post.handIn(ID, "{}")).isEqualTo(Posted.NOT_NOW);
    }

    @Test
    void what_is_refused_for_good_and_what_is_not_are_told_apart() throws Exception {
        hub.willAnswer(problem(422, "invalid-request"), problem(503, "unavailable"), problem(401, "unauthorized"));
        assertThat(post.tell("{\"events\":[]}")).isEqualTo(Posted.REFUSED);
        assertThat(post.tell("{\"events\":[]}")).isEqualTo(Posted.NOT_NOW);
        assertThat(post.tell("{\"events\":[]}")).isEqualTo(Posted.NOT_NOW);
    }

    @Test
    void without_a_network_it_waits() throws Exception {
        hub.stop();
        assertThat(post.tell("{\"events\":[]}")).isEqualTo(Posted.NOT_NOW);
    }
}
