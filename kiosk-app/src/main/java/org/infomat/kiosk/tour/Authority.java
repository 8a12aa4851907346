package org.infomat.kiosk.tour;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The authority behind a service: decides through the API, with an agency's token, what the tour handed in.
final class Authority {
    private static final Duration LIMIT = Duration.ofSeconds(10);
    private static final int TOKEN_BYTES = 32;

    private final JsonMapper json = new JsonMapper();
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(LIMIT)
            .build();
    private final String token;

    Authority() {
        byte[] random = new byte[TOKEN_BYTES];
        new SecureRandom().nextBytes(random);
        token = HexFormat.of().formatHex(random);
    }

    /// What the hub is told of the token.
    String tokenHash() {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.US_ASCII));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    /// Approves all that waits, each with this message to the citizen, by language.
    ///
    /// @return how many it decided
    int approveAll(URI hub, Map<String, String> message) throws IOException, InterruptedException {
        JsonNode tasks = read(hub, "tasks");
        String decision = json.writeValueAsString(Map.of("data", Map.of("status", "APPROVED", "message", message)));
        for (JsonNode task : tasks) {
            send(request(hub, "tasks/" + task.path("taskId").stringValue() + "/complete")
                    .header("Content-Type", "application/json")
                    .POST(HttpRequest.BodyPublishers.ofString(decision))
                    .build());
        }
        return tasks.size();
    }

    /// What the hub answers an agency at that place of its API.
    JsonNode read(URI hub, String path) throws IOException, InterruptedException {
        return json.readTree(send(request(hub, path).GET().build()));
    }

    private HttpRequest.Builder request(URI hub, String path) {
        return HttpRequest.newBuilder(URI.create(hub + "/api/v1/" + path))
                .timeout(LIMIT)
                .header("Authorization", "Bearer " + token);
    }

    private String send(HttpRequest request) throws IOException, InterruptedException {
        HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
        if (response.statusCode() != 200) {
            throw new IOException(
                    request.method() + " " + request.uri().getPath() + " was answered by " + response.statusCode());
        }
        return response.body();
    }
}
