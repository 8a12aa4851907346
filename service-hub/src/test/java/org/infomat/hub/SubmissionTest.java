package org.infomat.hub;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.infomat.hub.Exchange.Caller;
import org.infomat.hub.Exchange.Reply;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// Handing applications in.
@HubTest
class SubmissionTest {

    private final Caller terminal;
    private final MovableClock clock;

    SubmissionTest(@Autowired Exchange exchange, @Autowired MovableClock clock) {
        this.clock = clock;
        this.terminal = exchange.terminal("town-hall-1");
    }

    @Test
    void an_application_is_received_with_its_legal_deadline() {
        var reply = handIn("foreign-passport", HandedInBody.passport());

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.body().at("/status/code").asString()).isEqualTo("PENDING");
        assertThat(reply.body().at("/legalDeadline").asString()).isEqualTo("2026-04-01");
        assertThat(reply.body().has("flags")).isFalse();
        assertThat(reply.body().has("applicationData")).isFalse();
    }

    @Test
    void the_same_key_with_the_same_application_is_answered_as_before_and_nothing_happens_twice() {
        var application = HandedInBody.passport();

        var first = handIn("foreign-passport", application);
        var again = handIn("foreign-passport", application);

        assertThat(again.status()).isEqualTo(200);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(first.headers()).doesNotContainKey("idempotency-replayed");
        assertThat(again.headers()).containsEntry("idempotency-replayed", "true");
    }

    @Test
    void the_same_key_with_another_application_is_refused() {
        var application = HandedInBody.passport();
        handIn("foreign-passport", application);

        var reply = handIn("foreign-passport", HandedInBody.passport().key(application.key()));

        assertThat(reply.status()).isEqualTo(422);
        assertThat(reply.problem()).isEqualTo("idempotency-key-reused");
    }

    @Test
    void a_reference_that_another_application_has_is_refused() {
        var application = HandedInBody.passport();
        handIn("foreign-passport", application);

        var reply = handIn("foreign-passport", HandedInBody.passport().reference(application.reference()));

        assertThat(reply.status()).isEqualTo(409);
        assertThat(reply.problem()).isEqualTo("reference-taken");
    }

    @Test
    void many_attempts_at_the_same_moment_make_one_application() throws Exception {
        var application = HandedInBody.passport();
        var attempts = new ArrayList<Callable<Reply>>();
        for (int i = 0; i < 8; i++) {
            attempts.add(() -> handIn("foreign-passport", application));
        }

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var replies = threads.invokeAll(attempts).stream()
                    .map(future -> future.resultNow())
                    .toList();

            assertThat(replies).allMatch(reply -> reply.status() == 200);
            assertThat(replies.stream()
                            .map(reply -> reply.body().at("/fileId").asString())
                            .distinct())
                    .hasSize(1);
            assertThat(replies.stream().filter(reply -> !reply.headers().containsKey("idempotency-replayed")))
                    .hasSize(1);
        }
    }

    @Test
    void a_form_version_that_the_hub_does_not_know_is_accepted_and_flagged() {
        var reply = handIn(
                "foreign-passport", HandedInBody.passport().formVersion("99").answers(Map.of("something", "else")));

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.body().at("/flags").toString()).isEqualTo("[\"unknown-form-version\"]");
    }

    @Test
    void a_service_that_the_hub_does_not_know_is_accepted_and_flagged() {
        var reply = handIn("fishing-permit", HandedInBody.passport());

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.body().at("/flags").toString()).isEqualTo("[\"unknown-service\"]");
        assertThat(reply.body().at("/serviceCode").asString()).isEqualTo("fishing-permit");
        assertThat(reply.body().has("serviceId")).isFalse();
    }

    @Test
    void a_service_can_be_named_by_its_uuid() {
        var reply = handIn("be92955f-cbb9-5f06-8925-922a96d3e942", HandedInBody.passport());

        assertThat(reply.body().at("/serviceCode").asString()).isEqualTo("foreign-passport");
        assertThat(reply.body().has("flags")).isFalse();
    }

    @Test
    void answers_that_break_the_forms_rules_are_refused_with_a_pointer_each() {
        var answers = new HashMap<>(HandedInBody.passport().answers());
        answers.put("birthDate", "yesterday");
        answers.remove("familyName");

        var reply = handIn("foreign-passport", HandedInBody.passport().answers(answers));

        assertThat(reply.status()).isEqualTo(422);
        assertThat(reply.problem()).isEqualTo("invalid-application");
        assertThat(reply.body().at("/errors").toString())
                .contains("{\"pointer\":\"/formData/data/birthDate\",\"keyword\":\"format\"}")
                .contains("{\"pointer\":\"/formData/data/familyName\",\"keyword\":\"required\"}")
                .doesNotContain("yesterday");
    }

    @Test
    void a_terminal_whose_clock_is_ahead_does_not_move_the_deadline() {
        var reply = handIn("foreign-passport", HandedInBody.passport().at("2035-12-24T12:00:00Z"));
        var today = LocalDate.ofInstant(clock.instant(), ZoneId.of("Europe/Sofia"));

        assertThat(reply.body().at("/flags").toString()).isEqualTo("[\"clock-ahead\"]");
        assertThat(reply.body().at("/legalDeadline").asString())
                .isEqualTo(today.plusDays(30).toString());
    }

    @Test
    void what_a_database_could_not_store_is_refused_and_not_a_failure() {
        var nul = HandedInBody.passport().answers(Map.of("familyName", "A\u0000"));
        var huge = HandedInBody.passport().json().replace("\"birthDate\":\"1990-04-12\"", "\"birthDate\":1e99999");

        assertThat(handIn("fishing-permit", nul).status()).isEqualTo(422);
        assertThat(post("fishing-permit", UUID.randomUUID().toString(), huge).status())
                .isEqualTo(422);
    }

    @Test
    void without_a_key_or_with_a_body_that_is_no_json_the_request_cannot_be_read() {
        var path = "/services/foreign-passport/applications";

        assertThat(terminal.post(path, HandedInBody.passport().json()).status()).isEqualTo(400);
        assertThat(post("foreign-passport", UUID.randomUUID().toString(), "{").problem())
                .isEqualTo("bad-request");
        assertThat(post("foreign-passport", UUID.randomUUID().toString(), "{}").problem())
                .isEqualTo("invalid-request");
    }

    private Reply handIn(String service, HandedInBody application) {
        return post(service, application.key(), application.json());
    }

    private Reply post(String service, String key, String body) {
        return terminal.with("Idempotency-Key", key).post("/services/" + service + "/applications", body);
    }
}
