package org.infomat.kiosk.outbox;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A hub that loses requests and replies at random, and writes down each idempotency key with the bodies that it came
/// with.
final class RoughHub implements AutoCloseable {
    private static final Pattern NUMBER = Pattern.compile("\\{\"number\":([0-9]+)}");

    private static final Pattern AT = Pattern.compile("\"at\":\"([^\"]+)\"");

    private final HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    private final Random random;
    private final Map<String, Integer> numberByKey = new LinkedHashMap<>();
    private final Set<Integer> noted = new HashSet<>();
    private int sendings;
    private int sameKeyOtherBody;

    RoughHub(long seed) throws IOException {
        random = new Random(seed);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/api/v1/services/passport/applications", this::receive);
        server.createContext("/api/v1/terminal/events", this::hear);
        server.start();
    }

    URI url() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    private void receive(HttpExchange exchange) throws IOException {
        try (exchange) {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            String key = exchange.getRequestHeaders().getFirst("Idempotency-Key");
            int luck = luck();
            if (luck < 5) {
                return; // the request is lost
            }
            if (luck < 10) {
                exchange.sendResponseHeaders(503, -1);
                return;
            }
            apply(key, body);
            if (luck >= 20) { // else the reply is lost
                reply(exchange, "{\"fileId\":\"f\",\"reference\":\"r\"}");
            }
        }
    }

    /// The same luck for events, of which the hub drops what it has heard before.
    private void hear(HttpExchange exchange) throws IOException {
        try (exchange) {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            int luck = luck();
            if (luck < 5) {
                return;
            }
            if (luck < 10) {
                exchange.sendResponseHeaders(503, -1);
                return;
            }
            note(body);
            if (luck >= 20) {
                reply(exchange, "{\"received\":1}");
            }
        }
    }

    private synchronized void note(String body) {
        AT.matcher(body)
                .results()
                .forEach(at -> noted.add((int) Instant.parse(at.group(1)).toEpochMilli()));
    }

    /// The numbers of the events that were heard, which came as their time.
    synchronized Set<Integer> noted() {
        return Set.copyOf(noted);
    }

    private synchronized int luck() {
        return random.nextInt(100);
    }

    private synchronized void apply(String key, String body) {
        Matcher matcher = NUMBER.matcher(body);
        if (!matcher.matches()) {
            throw new IllegalStateException("A body arrived damaged");
        }
        int number = Integer.parseInt(matcher.group(1));
        Integer before = numberByKey.putIfAbsent(key, number);
        sendings++;
        notifyAll();
        sameKeyOtherBody += before != null && before != number ? 1 : 0;
    }

    private static void reply(HttpExchange exchange, String json) throws IOException {
        byte[] answer = json.getBytes(StandardCharsets.US_ASCII);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, answer.length);
        exchange.getResponseBody().write(answer);
    }

    /// What has taken effect, in order of first arrival: one number a key.
    synchronized List<Integer> applied() {
        return new ArrayList<>(numberByKey.values());
    }

    /// Applications that took effect more than once.
    synchronized int twice() {
        Set<Integer> seen = new HashSet<>();
        return sameKeyOtherBody
                + (int) numberByKey.values().stream()
                        .filter(number -> !seen.add(number))
                        .count();
    }

    synchronized int sendings() {
        return sendings;
    }

    synchronized void awaitMoreThan(int before) throws InterruptedException {
        while (sendings <= before) {
            wait();
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
