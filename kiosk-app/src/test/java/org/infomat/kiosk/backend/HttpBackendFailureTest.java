package org.infomat.kiosk.backend;

import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static com.github.tomakehurst.wiremock.client.WireMock.status;
import static org.assertj.core.api.Assertions.assertThat;
import static org.infomat.kiosk.backend.HubPeer.json;
import static org.infomat.kiosk.backend.HubPeer.problem;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.infomat.content.form.Answers;
import org.infomat.content.reference.LookUpCode;
import org.infomat.content.reference.Reference;
import org.infomat.kiosk.outbox.Delivery;
import org.infomat.kiosk.outbox.Submission;
import org.infomat.kiosk.visit.Problem;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/// Whatever goes wrong on the way is something that a person can be told, and never an exception.
class HttpBackendFailureTest {
    private static final Reference REFERENCE = Reference.draw(new Random(5));
    private static final LookUpCode CODE = LookUpCode.draw(new Random(5));
    /// Longer than anything takes, on a busy machine too.
    private static final Line.Limits LIMITS =
            new Line.Limits(Duration.ofSeconds(20), Duration.ofSeconds(20), 64 * 1024);
    /// For a hub that does not answer.
    private static final Line.Limits SHORT = new Line.Limits(Duration.ofSeconds(20), Duration.ofMillis(700), 64 * 1024);

    @TempDir
    private Path folder;

    private final HubPeer hub = new HubPeer();
    private final Reachability reachability = new Reachability(Instant::now);
    private final List<Duration> pauses = new ArrayList<>();
    private HttpBackend backend;

    @BeforeEach
    void connect() throws IOException {
        Files.writeString(folder.resolve("token"), "token");
        backend = backend(hub.url(), LIMITS);
    }

    private HttpBackend backend(URI url, Line.Limits limits) {
        var patience = new Patience(3, Duration.ofMillis(300), pauses::add, new Random(1));
        return new HttpBackend(url, new Token(folder.resolve("token")), new Line(limits, reachability), patience);
    }

    @AfterEach
    void close() {
        backend.close();
        hub.close();
    }

    private static Failure failure(Outcome<?> outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Failed.class);
        return ((Outcome.Failed<?>) outcome).failure();
    }

    private Failure failedLookUp() throws InterruptedException {
        return failure(backend.lookUp(REFERENCE, CODE));
    }

    private static Submission submission() {
        return new Submission(UUID.randomUUID(), "passport", "{\"formData\":{\"data\":{}}}");
    }

    static Stream<Arguments> answers() {
        return Stream.of(
                Arguments.of(problem(401, "unauthorized"), Problem.UNAUTHORISED, "unauthorized"),
                Arguments.of(problem(403, "forbidden"), Problem.UNAUTHORISED, "forbidden"),
                Arguments.of(problem(404, "application-unknown"), Problem.NOT_FOUND, "application-unknown"),
                Arguments.of(status(408), Problem.TIMEOUT, "http-408"),
                Arguments.of(problem(422, "invalid-request"), Problem.REFUSED, "invalid-request"),
                Arguments.of(problem(429, "too-many-attempts"), Problem.TOO_MANY, "too-many-attempts"),
                Arguments.of(problem(500, "internal"), Problem.SERVER, "internal"),
                Arguments.of(status(502).withBody("<html>bad gateway"), Problem.SERVER, "http-502"),
                // What stands between terminal and hub: portals, proxies, a wrong address.
                Arguments.of(status(302).withHeader("Location", "http://portal"), Problem.UNREADABLE, "http-302"),
                Arguments.of(status(404).withBody("no such page"), Problem.UNREADABLE, "http-404"),
                Arguments.of(status(400).withBody("<html>"), Problem.UNREADABLE, "http-400"),
                Arguments.of(ok("<html>Welcome!"), Problem.UNREADABLE, "not-json"),
                Arguments.of(status(304), Problem.UNREADABLE, "not-json"),
                Arguments.of(json("{\"reference\":"), Problem.UNREADABLE, "contract:(whole)"),
                Arguments.of(json(""), Problem.UNREADABLE, "contract:(whole)"),
                Arguments.of(json("[]"), Problem.UNREADABLE, "contract:(whole)"),
                Arguments.of(json("[".repeat(5000)), Problem.UNREADABLE, "contract:(whole)"),
                Arguments.of(json("{\"history\":[]}"), Problem.UNREADABLE, "contract:history"),
                Arguments.of(
                        json("{\"history\":[{\"code\":\"LOST\",\"at\":\"x\"}]}"), Problem.UNREADABLE, "contract:code"),
                Arguments.of(
                        json("{\"history\":[{\"code\":\"PENDING\",\"at\":\"yesterday\"}]}"),
                        Problem.UNREADABLE,
                        "contract:at"),
                Arguments.of(json(" ".repeat(70_000)), Problem.UNREADABLE, "too-large"));
    }

    @ParameterizedTest(name = "{2}")
    @MethodSource("answers")
    void an_answer_that_is_not_what_was_asked_for_is_a_problem_with_a_code(
            ResponseDefinitionBuilder answer, Problem problem, String code) throws InterruptedException {
        hub.willAnswer(answer);

        Failure failure = failedLookUp();

        assertThat(failure.problem()).isEqualTo(problem);
        assertThat(failure.code()).isEqualTo(code);
        assertThat(reachability.state().isOnline()).isTrue();
        hub.requireRequestsKeptTheContract();
    }

    @ParameterizedTest
    @EnumSource(
            names = {"EMPTY_RESPONSE", "CONNECTION_RESET_BY_PEER", "RANDOM_DATA_THEN_CLOSE", "MALFORMED_RESPONSE_CHUNK"
            },
            value = Fault.class)
    void a_line_that_breaks_is_offline(Fault fault) throws InterruptedException {
        hub.willAnswer(json("{}").withFault(fault));

        assertThat(failedLookUp().problem()).isEqualTo(Problem.OFFLINE);

        assertThat(reachability.state().isOnline()).isFalse();
        assertThat(hub.requests()).hasSize(3);
        assertThat(pauses)
                .hasSize(2)
                .allSatisfy(pause -> assertThat(pause).isBetween(Duration.ofMillis(1), Duration.ofMillis(601)));
    }

    @Test
    void nobody_listening_is_offline() throws InterruptedException {
        hub.stop();

        assertThat(failedLookUp()).isEqualTo(Failure.of(Problem.OFFLINE, "no-connection"));
        assertThat(failure(backend.submit(submission()))).isEqualTo(Failure.of(Problem.OFFLINE, "no-connection"));
    }

    @Test
    void a_name_that_does_not_resolve_is_offline() throws InterruptedException {
        try (HttpBackend nowhere = backend(URI.create("http://hub.invalid"), LIMITS)) {
            assertThat(failure(nowhere.availability()).problem()).isEqualTo(Problem.OFFLINE);
        }
    }

    @Test
    void a_line_that_is_not_secure_where_it_should_be_is_offline_and_says_why() throws InterruptedException {
        try (HttpBackend insecure = backend(hub.secureUrl(), LIMITS)) {
            assertThat(failure(insecure.availability())).isEqualTo(Failure.of(Problem.OFFLINE, "tls"));
        }
    }

    @Test
    void a_hub_that_does_not_answer_in_time_is_a_timeout_and_is_not_asked_again() throws InterruptedException {
        hub.willAnswer(json("{}").withFixedDelay(3000));

        try (HttpBackend impatient = backend(hub.url(), SHORT)) {
            assertThat(failure(impatient.lookUp(REFERENCE, CODE))).isEqualTo(Failure.of(Problem.TIMEOUT, "no-answer"));
        }
        assertThat(pauses).isEmpty();
    }

    @Test
    void an_answer_that_only_trickles_is_a_timeout_too() throws InterruptedException {
        hub.willAnswer(json("{" + " ".repeat(1000) + "}").withChunkedDribbleDelay(100, 4000));
        long start = System.nanoTime();

        try (HttpBackend impatient = backend(hub.url(), SHORT)) {
            assertThat(failure(impatient.lookUp(REFERENCE, CODE)).problem()).isEqualTo(Problem.TIMEOUT);
        }

        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofMillis(2500));
    }

    @Test
    void a_busy_hub_says_when_to_come_back_and_is_left_alone_until_then() throws InterruptedException {
        hub.willAnswer(problem(503, "unavailable").withHeader("Retry-After", "120"));

        Failure failure = failedLookUp();

        assertThat(failure.problem()).isEqualTo(Problem.SERVER);
        assertThat(failure.retryAfter()).isEqualTo(Duration.ofMinutes(2));
        assertThat(hub.requests()).hasSize(1);
    }

    @Test
    void a_date_in_retry_after_is_no_reason_to_fail() throws InterruptedException {
        hub.willAnswer(problem(429, "too-many-attempts").withHeader("Retry-After", "Wed, 21 Oct 2026 07:28:00 GMT"));

        assertThat(failedLookUp().retryAfter()).isZero();
    }

    @Test
    void refused_answers_come_back_with_the_place_of_each_fault() throws InterruptedException {
        hub.willAnswer(problem(
                422,
                "invalid-application",
                ",\"errors\":[{\"pointer\":\"/formData/data/birthDate\",\"keyword\":\"format\"}]"));

        Failure failure =
                failure(backend.lookUpService("tax-debt", Answers.none().with("n", "1")));

        assertThat(failure.problem()).isEqualTo(Problem.REFUSED);
        assertThat(failure.faults()).containsExactly(new Failure.FieldFault("/formData/data/birthDate", "format"));
    }

    @Test
    void an_application_is_sent_once_a_call_since_repeating_is_the_outboxs_task() throws InterruptedException {
        hub.willAnswer(problem(500, "internal"));

        assertThat(failure(backend.submit(submission())).problem()).isEqualTo(Problem.SERVER);
        assertThat(hub.requests()).hasSize(1);
    }

    @Test
    void a_missing_or_odd_token_is_said_before_anything_is_sent() throws Exception {
        Files.writeString(folder.resolve("token"), "two words\nand a line");
        assertThat(failedLookUp()).isEqualTo(Failure.of(Problem.UNAUTHORISED, "no-token"));

        Files.delete(folder.resolve("token"));
        assertThat(failedLookUp()).isEqualTo(Failure.of(Problem.UNAUTHORISED, "no-token"));
        assertThat(hub.requests()).isEmpty();
    }

    @Test
    void an_interrupt_ends_a_call_at_once() throws Exception {
        hub.willAnswer(json("{}").withFixedDelay(3000));
        var ended = new CompletableFuture<Boolean>();
        Thread caller = Thread.ofVirtual().start(() -> {
            try {
                backend.lookUp(REFERENCE, CODE);
                ended.complete(false);
            } catch (InterruptedException e) {
                ended.complete(true);
            }
        });

        caller.interrupt();

        assertThat(ended.get(10, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void only_the_hubs_own_final_word_sets_an_application_aside() throws InterruptedException {
        var courier = new BackendCourier(backend);

        hub.willAnswer(problem(409, "reference-taken"));
        assertThat(courier.deliver(submission())).isEqualTo(new Delivery.Refused("refused:reference-taken"));

        hub.willAnswer(status(400).withBody("<html>a proxy"));
        assertThat(courier.deliver(submission())).isEqualTo(new Delivery.NotNow("unreadable:http-400", Duration.ZERO));

        hub.willAnswer(problem(404, "not-found"));
        assertThat(courier.deliver(submission())).isEqualTo(new Delivery.NotNow("not-found:not-found", Duration.ZERO));

        hub.willAnswer(problem(429, "too-many-attempts").withHeader("Retry-After", "60"));
        assertThat(courier.deliver(submission()))
                .isEqualTo(new Delivery.NotNow("too-many:too-many-attempts", Duration.ofMinutes(1)));
    }

    @Test
    void a_hub_that_fails_at_an_application_and_answers_something_else_stumbles_over_it() throws InterruptedException {
        hub.willAnswer(problem(500, "internal-error"), json("{\"services\":[]}"));

        assertThat(new BackendCourier(backend).deliver(submission()))
                .isEqualTo(new Delivery.Stumbled("server:internal-error"));
    }

    @Test
    void a_hub_that_fails_at_everything_does_not_stumble_over_one() throws InterruptedException {
        hub.willAnswer(problem(500, "internal-error"));

        assertThat(new BackendCourier(backend).deliver(submission()))
                .isEqualTo(new Delivery.NotNow("server:internal-error", Duration.ZERO));
    }

    @Test
    void a_hub_that_asks_to_wait_is_not_asked_anything_else() throws InterruptedException {
        hub.willAnswer(problem(503, "internal-error").withHeader("Retry-After", "60"), json("{\"services\":[]}"));

        assertThat(new BackendCourier(backend).deliver(submission()))
                .isEqualTo(new Delivery.NotNow("server:internal-error", Duration.ofMinutes(1)));
        assertThat(hub.requests()).hasSize(1);
    }

    @Test
    void losing_and_finding_the_hub_is_told_once_each_time() throws InterruptedException {
        var told = new ArrayList<Boolean>();
        reachability.whenChanged(() -> told.add(reachability.state().isOnline()));
        hub.willAnswer(
                status(200).withFault(Fault.EMPTY_RESPONSE),
                status(200).withFault(Fault.EMPTY_RESPONSE),
                problem(422, "invalid-request"));

        failure(backend.submit(submission()));
        failure(backend.submit(submission()));
        assertThat(reachability.state().offlineSince()).isPresent();
        assertThat(reachability.state().lastCode()).isEqualTo("connection-lost");
        failure(backend.submit(submission()));

        assertThat(told).containsExactly(false, true);
        assertThat(reachability.state().offlineSince()).isEmpty();
    }
}
