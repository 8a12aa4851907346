package org.infomat.hub;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.infomat.hub.Exchange.Caller;
import org.infomat.hub.Exchange.Reply;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// From handing in to the decision, as the citizen sees it, in the hub's time.
@HubTest
class LifeCycleTest {

    private final Exchange exchange;
    private final MovableClock clock;
    private final JdbcClient database;
    private final Caller terminal;
    private final Caller agency;

    LifeCycleTest(@Autowired Exchange exchange, @Autowired MovableClock clock, @Autowired JdbcClient database) {
        this.exchange = exchange;
        this.clock = clock;
        this.database = database;
        this.terminal = exchange.terminal("town-hall-2");
        this.agency = exchange.agency();
    }

    @Test
    void the_citizen_sees_each_step_with_its_message() {
        var application = HandedInBody.passport();
        var id = handIn(application);
        clock.pass(Duration.ofDays(2));
        decide(id, "{\"data\":{\"status\":\"SENDBACK\",\"message\":{\"az\":\"Şəkil gətirin.\"}}}");

        var status = lookUp(application);

        assertThat(status.body().at("/status/code").asString()).isEqualTo("SENDBACK");
        assertThat(status.body().at("/history/0/code").asString()).isEqualTo("PENDING");
        assertThat(status.body().at("/history/1/message/az").asString()).isEqualTo("Şəkil gətirin.");
        assertThat(status.body().toString()).doesNotContain("Aliyeva").doesNotContain("4820113377");
        assertThat(status.headers().get("cache-control")).contains("no-store");
    }

    @Test
    void a_decided_application_does_not_change_any_more() {
        var id = handIn(HandedInBody.passport());
        decide(id, "{\"data\":{\"status\":\"APPROVED\"}}");

        assertThat(decide(id, "{\"data\":{\"status\":\"REJECTED\",\"message\":{\"en\":\"No.\"}}}")
                        .problem())
                .isEqualTo("already-decided");
        assertThat(agency.put("/applications/" + id, "{\"formData\":{\"data\":{}}}")
                        .problem())
                .isEqualTo("already-decided");
        assertThat(agency.get("/tasks/" + id).status()).isEqualTo(404);
    }

    @Test
    void who_rejects_must_say_why() {
        var id = handIn(HandedInBody.passport());

        var reply = decide(id, "{\"data\":{\"status\":\"REJECTED\"}}");

        assertThat(reply.status()).isEqualTo(422);
        assertThat(reply.body().at("/errors/0/pointer").asString()).isEqualTo("/data/message");
    }

    @Test
    void a_correction_replaces_the_answers_and_keeps_those_before() {
        var application = HandedInBody.passport();
        var id = handIn(application);
        var corrected = application.json().replace("Aliyeva", "Əliyeva");

        var reply = agency.put("/applications/" + id, corrected);

        assertThat(reply.body().at("/applicationData/formData/data/familyName").asString())
                .isEqualTo("Əliyeva");
        assertThat(database.sql(
                                "select answers_before ->> 'familyName' from application_step where answers_before is not null")
                        .query(String.class)
                        .list())
                .contains("Aliyeva");
        assertThat(agency.put("/applications/" + id, "{\"formData\":{\"data\":{}}}")
                        .problem())
                .isEqualTo("invalid-application");
    }

    @Test
    void the_history_cannot_be_rewritten() {
        handIn(HandedInBody.passport());

        assertThat(org.assertj.core.api.Assertions.catchThrowable(
                        () -> database.sql("update application_step set status = 'APPROVED'")
                                .update()))
                .hasMessageContaining("added and never changed");
    }

    @Test
    void an_unknown_reference_and_a_wrong_code_are_told_alike() {
        var application = HandedInBody.passport();
        handIn(application);

        var unknown = lookUp(HandedInBody.passport());
        var wrong = lookUp(application.reference(), "0000000");

        assertThat(wrong.status()).isEqualTo(404);
        assertThat(wrong.body()).isEqualTo(unknown.body());
    }

    @Test
    void after_ten_wrong_codes_even_the_right_one_waits_an_hour() {
        var application = HandedInBody.passport();
        handIn(application);
        for (int i = 0; i < 10; i++) {
            assertThat(lookUp(application.reference(), "000000" + i % 10).status())
                    .isEqualTo(404);
        }

        var refused = lookUp(application);
        clock.pass(Duration.ofMinutes(59));
        var stillRefused = lookUp(application);
        clock.pass(Duration.ofMinutes(2));
        var found = lookUp(application);

        assertThat(refused.problem()).isEqualTo("too-many-attempts");
        assertThat(refused.headers()).containsEntry("retry-after", "3600");
        assertThat(stillRefused.status()).isEqualTo(429);
        assertThat(found.status()).isEqualTo(200);
    }

    @Test
    void a_terminal_that_tries_many_references_is_stopped_and_others_are_not() {
        var guessing = exchange.terminal("guessing-terminal");
        for (int i = 0; i < 60; i++) {
            assertThat(lookUp(guessing, HandedInBody.passport().reference(), "0000000")
                            .status())
                    .isEqualTo(404);
        }
        var application = HandedInBody.passport();
        handIn(application);

        assertThat(lookUp(guessing, application.reference(), application.code()).status())
                .isEqualTo(429);
        assertThat(lookUp(application).status()).isEqualTo(200);
    }

    @Test
    void right_look_ups_are_never_counted() {
        var application = HandedInBody.passport();
        handIn(application);
        for (int i = 0; i < 15; i++) {
            assertThat(lookUp(application).status()).isEqualTo(200);
        }
    }

    @Test
    void neither_codes_nor_tokens_are_readable_in_the_database() {
        var application = HandedInBody.passport();
        handIn(application);

        var row = database.sql("select application::text from application where reference = ?")
                .param(application.reference())
                .query(String.class)
                .single();

        assertThat(row).contains(application.reference()).doesNotContain(application.code());
    }

    private String handIn(HandedInBody application) {
        var reply = terminal.with("Idempotency-Key", application.key())
                .post("/services/foreign-passport/applications", application.json());
        assertThat(reply.status()).isEqualTo(200);
        return reply.body().at("/fileId").asString();
    }

    private Reply decide(String id, String decision) {
        return agency.post("/tasks/" + id + "/complete", decision);
    }

    private Reply lookUp(HandedInBody application) {
        return lookUp(application.reference(), application.code());
    }

    private Reply lookUp(String reference, String code) {
        return lookUp(terminal, reference, code);
    }

    private static Reply lookUp(Caller caller, String reference, String code) {
        return caller.post("/applications/look-up", "{\"reference\":\"" + reference + "\",\"code\":\"" + code + "\"}");
    }
}
