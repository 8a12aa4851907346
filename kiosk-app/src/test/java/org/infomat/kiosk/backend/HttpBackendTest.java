package org.infomat.kiosk.backend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.infomat.kiosk.backend.HubPeer.json;
import static org.infomat.kiosk.backend.HubPeer.problem;

import com.github.tomakehurst.wiremock.client.WireMock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.infomat.content.form.Answers;
import org.infomat.content.reference.LookUpCode;
import org.infomat.content.reference.Reference;
import org.infomat.content.text.Language;
import org.infomat.content.text.Localized;
import org.infomat.kiosk.outbox.Submission;
import org.infomat.kiosk.visit.Availability;
import org.infomat.kiosk.visit.HandedIn;
import org.infomat.kiosk.visit.LookUpRow;
import org.infomat.kiosk.visit.RegisterEntry;
import org.infomat.kiosk.visit.StatusView;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What the hub answers when all is well, read and asked for by the contract.
class HttpBackendTest {
    private static final Reference REFERENCE = Reference.draw(new Random(5));
    private static final LookUpCode CODE = LookUpCode.draw(new Random(5));

    @TempDir
    private Path folder;

    private final HubPeer hub = new HubPeer();
    private HttpBackend backend;

    @BeforeEach
    void connect() throws IOException {
        Path token = Files.writeString(folder.resolve("token"), "a-terminals-token\n");
        backend = new HttpBackend(hub.url(), token, new Reachability(Instant::now));
    }

    @AfterEach
    void everything_kept_the_contract() {
        backend.close();
        hub.close();
        hub.requireAllKeptTheContract();
    }

    private static <T> T ok(Outcome<T> outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Ok.class);
        return ((Outcome.Ok<T>) outcome).value();
    }

    @Test
    void an_application_is_handed_in_as_the_contract_wants_it_under_its_idempotency_key() throws Exception {
        hub.willAnswer(json(received()), json(received()).withHeader("Idempotency-Replayed", "true"));
        Submission submission = submission("4820113377");

        assertThat(ok(backend.submit(submission)).replayed()).isFalse();
        assertThat(ok(backend.submit(submission)).replayed()).isTrue();

        assertThat(hub.requests()).hasSize(2).allSatisfy(request -> {
            assertThat(request.getUrl()).isEqualTo("/api/v1/services/foreign-passport/applications");
            assertThat(request.getHeader("Idempotency-Key"))
                    .isEqualTo(submission.id().toString());
            assertThat(request.getHeader("Authorization")).isEqualTo("Bearer a-terminals-token");
            assertThat(request.getBodyAsString()).isEqualTo(submission.body());
        });
        assertThat(submission.body()).contains("\"applicantId\":\"4820113377\"", "Лейла", "\"eFormId\"");
    }

    @Test
    void nobody_is_named_where_nobody_was_identified() throws Exception {
        hub.willAnswer(json(received()));

        ok(backend.submit(submission("")));

        assertThat(hub.request().getBodyAsString()).doesNotContain("applicantId");
    }

    private static Submission submission(String applicant) {
        var handedIn = new HandedIn("foreign-passport", REFERENCE, CODE, Instant.parse("2026-02-27T05:14:05Z"));
        Answers answers = Answers.none().with("kind", "business").with("fullName", "Лейла Алиева");
        return new ApplicationWriter("town-hall-1")
                .write(UUID.randomUUID(), handedIn, "1", new Language("ru", "Русский"), answers, applicant);
    }

    private static String received() {
        return """
                {"fileId":"81c4445c-bff6-4d1e-afa1-0242ac120002","reference":"%s","registered":"2026-02-27T05:14:07Z",
                 "serviceCode":"foreign-passport","status":{"code":"PENDING","title":"Being examined"},"ended":false,
                 "addedLater":{"by":"a newer hub"}}""".formatted(REFERENCE.value());
    }

    @Test
    void a_look_up_by_reference_and_code_tells_where_the_application_stands() throws Exception {
        hub.willAnswer(json("""
                {"reference":"%s","serviceCode":"foreign-passport","status":{"code":"SENDBACK","title":"Missing"},
                 "ended":false,"handedIn":"2026-02-27T05:14:05Z","registered":"2026-02-27T05:14:07Z",
                 "legalDeadline":"2026-03-29",
                 "history":[{"code":"PENDING","at":"2026-02-27T05:14:07Z"},
                  {"code":"SENDBACK","at":"2026-03-02T14:30:00+04:00","message":{"az":"Foto gətirin.","en":"Bring a photo."}}]}
                """.formatted(REFERENCE.value())));

        StatusView view = ok(backend.lookUp(REFERENCE, CODE));

        assertThat(view)
                .isEqualTo(new StatusView(
                        REFERENCE,
                        "foreign-passport",
                        StatusView.Code.SENDBACK,
                        List.of(
                                new StatusView.StatusStep(
                                        StatusView.Code.PENDING,
                                        Instant.parse("2026-02-27T05:14:07Z"),
                                        Localized.none()),
                                new StatusView.StatusStep(
                                        StatusView.Code.SENDBACK,
                                        Instant.parse("2026-03-02T10:30:00Z"),
                                        new Localized(Map.of("az", "Foto gətirin.", "en", "Bring a photo.")))),
                        Optional.of(LocalDate.of(2026, 3, 29))));
        assertThat(hub.request().getUrl()).doesNotContain(REFERENCE.value());
    }

    @Test
    void a_look_up_service_answers_with_rows_in_reading_order() throws Exception {
        hub.willAnswer(json("""
                {"serviceCode":"tax-debt","asOf":"2026-02-27T05:14:07Z","rows":[
                 {"kind":"heading","label":{"en":"Property tax","bg":"Данък"}},
                 {"kind":"money","label":{"en":"Amount"},"value":"184.20","currency":"EUR"},
                 {"kind":"date","label":{"en":"Due"},"value":"2026-03-31"},
                 {"kind":"text","label":{"en":"Office"},"value":"No. 4"}]}"""));

        List<LookUpRow> rows =
                ok(backend.lookUpService("tax-debt", Answers.none().with("taxpayerNumber", "1234567890")));

        assertThat(rows).extracting(LookUpRow::value).containsExactly("", "184.20 EUR", "2026-03-31", "No. 4");
        assertThat(rows.getFirst().label().in("bg")).isEqualTo("Данък");
        assertThat(hub.request().getBodyAsString()).isEqualTo("{\"inputs\":{\"taxpayerNumber\":\"1234567890\"}}");
    }

    @Test
    void what_is_out_of_service_is_named_with_its_return_and_asked_for_by_etag_the_next_time() throws Exception {
        hub.willAnswer(json("""
                {"services":[{"serviceCode":"foreign-passport","state":"available"},
                 {"serviceCode":"tax-debt","state":"unavailable","reason":"maintenance","until":"2026-03-01T06:00:00Z"},
                 {"serviceCode":"street-problem","state":"unavailable"}]}""").withHeader("ETag", "\"v1\""), WireMock.status(304));

        Availability first = ok(backend.availability());
        Availability second = ok(backend.availability());

        assertThat(first.unavailable())
                .isEqualTo(Map.of(
                        "tax-debt",
                        new Availability.Unavailable(Optional.of(Instant.parse("2026-03-01T06:00:00Z"))),
                        "street-problem",
                        new Availability.Unavailable(Optional.empty())));
        assertThat(second).isEqualTo(first);
        assertThat(hub.requests().getFirst().containsHeader("If-None-Match")).isFalse();
        assertThat(hub.request().getHeader("If-None-Match")).isEqualTo("\"v1\"");
    }

    @Test
    void a_page_of_a_register_is_asked_for_with_the_words_typed() throws Exception {
        hub.willAnswer(json("""
                {"page":2,"size":20,"total":45,"entries":[{"id":"2026-014","number":"2026/14",
                 "title":{"en":"A playground","bg":"Площадка"},"status":"examined","submitted":"2026-02-02",
                 "decided":"2026-03-01","legalDeadline":"2026-04-03"}]}"""));

        var page = ok(backend.registerEntries("council-resolutions", " площадка & парк ", 2));

        assertThat(hub.request().queryParameter("q").firstValue()).isEqualTo("площадка & парк");
        assertThat(hub.request().queryParameter("page").firstValue()).isEqualTo("2");
        assertThat(page.total()).isEqualTo(45);
        assertThat(page.entries()).singleElement().satisfies(entry -> {
            assertThat(entry.status()).isEqualTo(RegisterEntry.Status.EXAMINED);
            assertThat(entry.date()).isEqualTo(LocalDate.of(2026, 2, 2));
            assertThat(entry.deadline()).hasValue(LocalDate.of(2026, 4, 3));
            assertThat(entry.body().isEmpty()).isTrue();
        });
    }

    @Test
    void a_search_longer_than_the_contract_allows_is_cut_between_characters() throws Exception {
        hub.willAnswer(json("{\"page\":0,\"size\":20,\"total\":0,\"entries\":[]}"));

        ok(backend.registerEntries("council-resolutions", "🏫".repeat(300), 0));

        assertThat(hub.request().queryParameter("q").firstValue()).isEqualTo("🏫".repeat(200));
    }

    @Test
    void an_entry_of_a_register_comes_with_its_body() throws Exception {
        hub.willAnswer(json("""
                {"id":"2026-014","number":"2026/14","title":{"en":"A playground"},"body":{"en":"The council is asked."},
                 "status":"pending","submitted":"2026-02-02"}"""));

        var entry = ok(backend.registerEntry("council-resolutions", "2026-014"));

        assertThat(entry.body().in("en")).isEqualTo("The council is asked.");
        assertThat(hub.request().getUrl()).isEqualTo("/api/v1/registers/council-resolutions/entries/2026-014");
    }

    @Test
    void plain_http_is_spoken_as_version_1_1_without_offering_an_upgrade() throws Exception {
        hub.willAnswer(json(received()));

        ok(backend.submit(submission("")));

        assertThat(hub.request().containsHeader("Upgrade")).isFalse();
        assertThat(hub.request().getProtocol()).isEqualTo("HTTP/1.1");
    }

    @Test
    void a_safe_call_is_tried_again_when_the_line_breaks_or_the_hub_hiccups() throws Exception {
        String entry = """
                {"id":"1","number":"1","title":{"en":"T"},"status":"pending","submitted":"2026-02-02"}""";
        hub.willAnswer(problem(500, "internal"), problem(503, "unavailable"), json(entry));

        assertThat(ok(backend.registerEntry("council-resolutions", "1")).id()).isEqualTo("1");

        assertThat(hub.requests()).hasSize(3);
    }

    @Test
    void a_new_token_is_used_without_a_restart() throws Exception {
        hub.willAnswer(json(received()));
        Files.writeString(folder.resolve("token"), "renewed");

        ok(backend.submit(submission("")));

        assertThat(hub.request().getHeader("Authorization")).isEqualTo("Bearer renewed");
    }
}
