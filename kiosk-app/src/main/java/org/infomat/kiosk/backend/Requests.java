package org.infomat.kiosk.backend;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;

/// Makes requests to the hub's API.
record Requests(URI api) {
    static final String JSON = "application/json";

    /// @param hub with or without a slash at its end
    static Requests to(URI hub) {
        return new Requests(URI.create(hub.toString().replaceFirst("/+$", "") + "/api/v1/"));
    }

    HttpRequest.Builder get(String path) {
        return to(path).GET();
    }

    HttpRequest.Builder post(String path, String body) {
        return to(path).header("Content-Type", JSON).POST(BodyPublishers.ofString(body));
    }

    HttpRequest.Builder put(String path, String body) {
        return to(path).header("Content-Type", JSON).PUT(BodyPublishers.ofString(body));
    }

    private HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(api.resolve(path)).header("Accept", JSON + ", application/problem+json");
    }

    /// A text as part of a path or as a query's value.
    static String part(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
