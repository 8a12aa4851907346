package org.infomat.hub;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.infomat.hub.account.Bearer;
import org.infomat.hub.account.Role;
import org.infomat.hub.account.Tokens;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.event.EventListener;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Talks to the hub as terminals and agencies do, and holds every answer to the contract.
public final class Exchange {

    /// What came back.
    public record Reply(int status, Map<String, String> headers, JsonNode body) {

        String problem() {
            return body.path("type").asString("").replace("urn:infomat:problem:", "");
        }
    }

    private static final ContractJudge CONTRACT = new ContractJudge();
    private static final JsonMapper JSON = new JsonMapper();

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Map<String, String> tokensByName = new HashMap<>();
    private final Tokens tokens;
    private int port;

    Exchange(Tokens tokens) {
        this.tokens = tokens;
    }

    @EventListener
    void started(WebServerInitializedEvent event) {
        port = event.getWebServer().getPort();
    }

    String address(String path) {
        return "http://127.0.0.1:" + port + path;
    }

    Caller terminal(String name) {
        return caller(name, Role.TERMINAL);
    }

    Caller agency() {
        return caller("agency-1", Role.AGENCY);
    }

    Caller stranger() {
        return new Caller(this, Map.of());
    }

    private Caller caller(String name, Role role) {
        var token = tokensByName.computeIfAbsent(name, _ -> tokens.make(new Bearer(name, role)));
        return new Caller(this, Map.of("Authorization", "Bearer " + token));
    }

    /// One caller; every header that is added is sent with every request.
    record Caller(Exchange exchange, Map<String, String> headers) {

        Caller with(String name, String value) {
            var more = new LinkedHashMap<>(headers);
            more.put(name, value);
            return new Caller(exchange, more);
        }

        Reply get(String path) {
            return exchange.send("GET", path, headers, null);
        }

        Reply post(String path, String body) {
            return exchange.send("POST", path, withType("application/json"), body.getBytes(StandardCharsets.UTF_8));
        }

        Reply post(String path, String type, byte[] body) {
            return exchange.send("POST", path, withType(type), body);
        }

        Reply put(String path, String body) {
            return exchange.send("PUT", path, withType("application/json"), body.getBytes(StandardCharsets.UTF_8));
        }

        Reply send(String method, String path, String type, byte[] body) {
            return exchange.send(method, path, withType(type), body);
        }

        private Map<String, String> withType(String type) {
            return with("Content-Type", type).headers();
        }
    }

    private Reply send(String method, String path, Map<String, String> headers, byte @Nullable [] body) {
        var publisher =
                body == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofByteArray(body);
        var request =
                HttpRequest.newBuilder(URI.create(address("/api/v1" + path))).method(method, publisher);
        headers.forEach(request::header);
        try {
            var response = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
            holdToContract(method, path, response);
            var answered = new HashMap<String, String>();
            response.headers()
                    .map()
                    .forEach((name, values) -> answered.put(name.toLowerCase(Locale.ROOT), values.getFirst()));
            return new Reply(response.statusCode(), answered, JSON.readTree(response.body()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static void holdToContract(String method, String path, HttpResponse<String> response) {
        assertThat(CONTRACT.faults(method, path, response))
                .as("%s %s answered %s %s", method, path, response.statusCode(), response.body())
                .isEmpty();
    }
}
