package org.infomat.kiosk.backend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.infomat.kiosk.backend.HubPeer.json;

import com.github.tomakehurst.wiremock.client.WireMock;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// The judge has teeth: what breaks the contract is found.
class ContractTest {
    private final HubPeer hub = new HubPeer();

    @AfterEach
    void close() {
        hub.close();
    }

    private List<String> faultsOf(HttpRequest.Builder request) throws Exception {
        try (HttpClient client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            client.send(request.build(), BodyHandlers.discarding());
        }
        return hub.faults();
    }

    private HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(hub.url().resolve("/api/v1" + path)).header("Authorization", "Bearer t");
    }

    @Test
    void a_missing_key_a_missing_property_and_a_bad_reference_are_found() throws Exception {
        hub.willAnswer(json("{}"));

        List<String> faults = faultsOf(to("/services/passport/applications")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{\"handedIn\":{\"reference\":\"abc\"}}")));

        assertThat(faults).anyMatch(fault -> fault.equals("Idempotency-Key is missing"));
        assertThat(faults).anyMatch(fault -> fault.contains("formData"));
        assertThat(faults).anyMatch(fault -> fault.contains("/handedIn/reference"));
    }

    @Test
    void a_bad_answer_is_found() throws Exception {
        hub.willAnswer(json("{\"services\":[{\"serviceCode\":\"a\",\"state\":\"perhaps\"}]}"));

        assertThat(faultsOf(to("/services/availability")))
                .singleElement()
                .asString()
                .contains("/services/0/state");
    }

    @Test
    void an_unknown_path_a_missing_token_and_a_wrong_content_type_are_found() throws Exception {
        hub.willAnswer(WireMock.ok("<html>"));

        assertThat(faultsOf(to("/nowhere"))).singleElement().asString().contains("no such operation");
        assertThat(faultsOf(HttpRequest.newBuilder(hub.url().resolve("/api/v1/services/availability"))))
                .contains("no bearer token");
        assertThat(faultsOf(to("/services/availability"))).anyMatch(fault -> fault.contains("no content of type"));
    }

    @Test
    void a_page_out_of_range_is_found() throws Exception {
        hub.willAnswer(json("{\"page\":0,\"size\":20,\"total\":0,\"entries\":[]}"));

        assertThat(faultsOf(to("/registers/council/entries?page=-1")))
                .singleElement()
                .asString()
                .startsWith("page");
    }
}
