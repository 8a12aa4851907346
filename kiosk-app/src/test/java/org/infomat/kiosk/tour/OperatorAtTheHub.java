package org.infomat.kiosk.tour;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Whoever looks after the terminals at the hub's own pages, signed in for the first time.
final class OperatorAtTheHub {
    private static final Pattern FORM_TOKEN = Pattern.compile("name=\"_csrf\" (?:type=\"hidden\" )?value=\"([^\"]+)\"");
    private static final Duration LIMIT = Duration.ofSeconds(20);
    private static final String OWN_PASSWORD = "chosen at the first sign-in";

    private final URI hub;
    private final HttpClient browser = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.NORMAL)
            .connectTimeout(LIMIT)
            .build();

    private OperatorAtTheHub(URI hub) {
        this.hub = hub;
    }

    /// @param data the hub's folder, where the first password lies
    static OperatorAtTheHub signedIn(URI hub, Path data) throws IOException, InterruptedException {
        OperatorAtTheHub operator = new OperatorAtTheHub(hub);
        String first = Files.readString(data.resolve("first-clerk-password")).strip();
        operator.fillIn("/console/sign-in", Map.of("name", "clerk", "password", first));
        operator.fillIn("/console/password", Map.of("old", first, "fresh", OWN_PASSWORD, "again", OWN_PASSWORD));
        return operator;
    }

    /// What the hub's page says.
    String reads(String page) throws IOException, InterruptedException {
        return sent(HttpRequest.newBuilder(hub.resolve(page)).GET());
    }

    private void fillIn(String page, Map<String, String> fields) throws IOException, InterruptedException {
        Matcher token = FORM_TOKEN.matcher(reads(page));
        if (!token.find()) {
            throw new IOException(page + " has no form");
        }
        String form = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&", "_csrf=" + token.group(1) + "&", ""));
        String answer = sent(HttpRequest.newBuilder(hub.resolve(page))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form)));
        if (answer.contains("class=\"error\"")) {
            throw new IOException(page + " was refused: " + answer);
        }
    }

    private String sent(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<String> response = browser.send(
                request.timeout(LIMIT).header("Accept-Language", "en").build(), HttpResponse.BodyHandlers.ofString());
        if (response.statusCode() != 200) {
            throw new IOException(response.uri() + " was answered by " + response.statusCode());
        }
        return response.body();
    }
}
