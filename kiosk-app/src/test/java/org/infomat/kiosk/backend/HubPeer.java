package org.infomat.kiosk.backend;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.client.WireMock;
import com.github.tomakehurst.wiremock.http.Request;
import com.github.tomakehurst.wiremock.http.Response;
import com.github.tomakehurst.wiremock.stubbing.Scenario;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/// A server in the hub's place that answers as a test says, one answer after the other, and holds every request (and,
/// unless the test wants bad answers, every answer) against the contract.
final class HubPeer implements AutoCloseable {
    private static final Contract CONTRACT = new Contract();

    private record Exchange(Request request, Response response) {}

    private final WireMockServer server = new WireMockServer(wireMockConfig().dynamicPort());
    private final List<Exchange> exchanges = Collections.synchronizedList(new ArrayList<>());

    HubPeer() {
        server.addMockServiceRequestListener(
                (request, response) -> exchanges.add(new Exchange(LoggedRequest.createFrom(request), response)));
        server.start();
    }

    URI url() {
        return URI.create("http://localhost:" + server.port());
    }

    URI secureUrl() {
        return URI.create("https://localhost:" + server.port());
    }

    /// The last answer repeats.
    void willAnswer(ResponseDefinitionBuilder... answers) {
        for (int at = 0; at < answers.length; at++) {
            boolean last = at == answers.length - 1;
            server.stubFor(any(anyUrl())
                    .inScenario("answers")
                    .whenScenarioStateIs(at == 0 ? Scenario.STARTED : "answer " + at)
                    .willSetStateTo(last && at == 0 ? Scenario.STARTED : "answer " + (last ? at : at + 1))
                    .willReturn(answers[at]));
        }
    }

    static ResponseDefinitionBuilder json(String body) {
        return WireMock.ok(body).withHeader("Content-Type", "application/json");
    }

    static ResponseDefinitionBuilder problem(int status, String type) {
        return problem(status, type, "");
    }

    static ResponseDefinitionBuilder problem(int status, String type, String more) {
        return WireMock.status(status)
                .withHeader("Content-Type", "application/problem+json; charset=utf-8")
                .withBody("{\"type\":\"urn:infomat:problem:" + type + "\",\"title\":\"T\",\"status\":" + status + more
                        + "}");
    }

    List<Request> requests() {
        return exchanges.stream().map(Exchange::request).toList();
    }

    Request request() {
        return requests().getLast();
    }

    void requireRequestsKeptTheContract() {
        exchanges.forEach(exchange -> assertThat(CONTRACT.faults(exchange.request()))
                .as(exchange.request().getUrl())
                .isEmpty());
    }

    void requireAllKeptTheContract() {
        exchanges.forEach(exchange -> assertThat(CONTRACT.faults(exchange.request(), exchange.response()))
                .as(exchange.request().getUrl())
                .isEmpty());
    }

    /// What the contract's judge finds, for the test of the judge itself.
    List<String> faults() {
        return exchanges.stream()
                .flatMap(exchange -> CONTRACT.faults(exchange.request(), exchange.response()).stream())
                .toList();
    }

    void stop() {
        server.stop();
    }

    @Override
    public void close() {
        server.stop();
    }
}
