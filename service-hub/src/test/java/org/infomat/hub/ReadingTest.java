package org.infomat.hub;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.infomat.hub.Exchange.Caller;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// Services, forms, registers, look-up services, documents, and who may read what.
@HubTest
class ReadingTest {

    private final Exchange exchange;
    private final Caller terminal;

    ReadingTest(@Autowired Exchange exchange) {
        this.exchange = exchange;
        this.terminal = exchange.terminal("town-hall-3");
    }

    @Test
    void services_are_listed_and_found_by_a_part_of_their_name_in_any_language() {
        assertThat(terminal.get("/services").body().size()).isEqualTo(6);
        assertThat(terminal.get("/services?name=%D0%B4%D0%B0%D0%BD%D1%8A%D1%87%D0%BD%D0%B8")
                        .body()
                        .at("/0/serviceCode")
                        .asString())
                .isEqualTo("tax-debt");
    }

    @Test
    void a_service_shows_its_form_with_its_json_schema() {
        var forms = terminal.get("/services/foreign-passport/eForms").body();

        var form = terminal.get("/eForms/" + forms.at("/0/eFormId").asString()).body();

        assertThat(form.at("/schema/properties/familyName/type").asString()).isEqualTo("string");
        assertThat(form.at("/latest").asBoolean()).isTrue();
        assertThat(terminal.get("/services/nowhere").problem()).isEqualTo("service-unknown");
        assertThat(terminal.get("/eForms/nothing.1").status()).isEqualTo(404);
    }

    @Test
    void a_closed_service_says_why_and_until_when() {
        var services = terminal.get("/services/availability").body().at("/services");

        assertThat(services.valueStream()
                        .filter(one -> one.at("/state").asString().equals("unavailable")))
                .singleElement()
                .hasToString("{\"serviceCode\":\"street-problem\",\"state\":\"unavailable\",\"reason\":\"maintenance\","
                        + "\"until\":\"2036-01-01T00:00:00Z\"}");
    }

    @Test
    void what_has_not_changed_is_not_sent_again() {
        for (var path : List.of("/services", "/services/availability", "/registers/council-resolutions/entries")) {
            var first = terminal.get(path);
            var again =
                    terminal.with("If-None-Match", first.headers().get("etag")).get(path);

            assertThat(again.status()).as(path).isEqualTo(304);
        }
    }

    @Test
    void a_register_is_searched_in_any_language_and_paged() {
        var path = "/registers/council-resolutions/entries";

        var all = terminal.get(path + "?size=10").body();
        var third = terminal.get(path + "?size=10&page=2").body();

        assertThat(all.at("/total").asInt()).isGreaterThanOrEqualTo(25);
        assertThat(all.at("/entries").size()).isEqualTo(10);
        assertThat(third.at("/entries").size()).isEqualTo(all.at("/total").asInt() - 20);
        assertThat(terminal.get(path + "?page=5000").body().at("/entries").size())
                .isZero();
        assertThat(terminal.get(path + "?q=PLAYGROUND")
                        .body()
                        .at("/entries/0/id")
                        .asString())
                .isEqualTo("2026-118");
        assertThat(terminal.get(path + "?q=%D9%83%D8%AA%D8%A7%D8%A8%D8%AE%D8%A7%D9%86%D9%87")
                        .body()
                        .at("/total")
                        .asInt())
                .as("Persian, typed with an Arabic kaf")
                .isPositive();
        assertThat(terminal.get(path + "/2026-118").body().at("/body/en").asString())
                .contains("playground");
        assertThat(terminal.get(path + "/2026-999").status()).isEqualTo(404);
        assertThat(terminal.get(path + "?size=0").problem()).isEqualTo("bad-request");
    }

    @Test
    void a_tax_debt_is_answered_in_reading_order_with_its_sum() {
        var reply = ask("tax-debt", "1234567890");

        assertThat(reply.body().at("/rows/0/kind").asString()).isEqualTo("money");
        assertThat(reply.body().at("/rows/0/value").asString()).isEqualTo("1117.95");
        assertThat(reply.body().at("/rows/1/kind").asString()).isEqualTo("heading");
        assertThat(reply.body().at("/rows/1/label/fa").asString()).isNotEmpty();
        assertThat(ask("tax-debt", "3456789012").body().at("/rows/0/value").asString())
                .isEqualTo("0.00");
        assertThat(ask("tax-debt", "9999999999").problem()).isEqualTo("nothing-found");
        assertThat(ask("tax-debt", "12").body().at("/errors/0/pointer").asString())
                .isEqualTo("/inputs/taxpayerNumber");
        assertThat(ask("foreign-passport", "1234567890").problem()).isEqualTo("service-unknown");
    }

    @Test
    void documents_are_judged_by_their_content() {
        assertThat(upload("%PDF-1.7 …").body().at("/url").asString()).startsWith("/api/v1/documents/");
        assertThat(upload("<script>").problem()).isEqualTo("unsupported-media-type");
    }

    @Test
    void strangers_read_nothing_and_terminals_see_nobodys_answers() {
        assertThat(exchange.stranger().get("/services").problem()).isEqualTo("unauthorized");
        assertThat(exchange.stranger()
                        .with("Authorization", "Bearer guess")
                        .get("/services")
                        .status())
                .isEqualTo(401);
        for (var path : List.of("/applications", "/tasks", "/applications/81c4445c-bff6-4d1e-afa1-0242ac120002")) {
            assertThat(terminal.get(path).problem()).as(path).isEqualTo("forbidden");
        }
    }

    @Test
    void what_does_not_exist_is_a_problem_too() {
        assertThat(terminal.get("/nothing").problem()).isEqualTo("not-found");
        assertThat(terminal.send("DELETE", "/services", "text/plain", new byte[0])
                        .problem())
                .isEqualTo("method-not-allowed");
        assertThat(terminal.post("/applications/look-up", "text/plain", new byte[0])
                        .problem())
                .isEqualTo("unsupported-media-type");
        assertThat(terminal.post("/applications/look-up", "application/json", new byte[1_100_000])
                        .problem())
                .isEqualTo("too-large");
    }

    private Exchange.Reply ask(String service, String number) {
        return terminal.post(
                "/services/" + service + "/look-ups", "{\"inputs\":{\"taxpayerNumber\":\"" + number + "\"}}");
    }

    private Exchange.Reply upload(String content) {
        var body = "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a\"\r\n"
                + "Content-Type: application/pdf\r\n\r\n" + content + "\r\n--b--\r\n";
        return terminal.post("/documents", "multipart/form-data; boundary=b", body.getBytes(StandardCharsets.UTF_8));
    }
}
