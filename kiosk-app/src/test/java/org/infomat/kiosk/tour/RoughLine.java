package org.infomat.kiosk.tour;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.function.BooleanSupplier;
import java.util.function.UnaryOperator;

/// The line between one terminal and the real hub. Applications are slow on it, and some of them, or the answers to
/// them, get lost; all else passes.
final class RoughLine implements AutoCloseable {
    enum Manner {
        GOOD,
        ROUGH,
        LOSES_REQUESTS,
        LOSES_REPLIES
    }

    /// One application on the wire.
    record Sending(String key, byte[] body) {}

    private static final List<String> REQUEST_HEADERS = List.of("Authorization", "Content-Type", "If-None-Match");
    private static final List<String> ANSWER_HEADERS =
            List.of("Content-Type", "ETag", "Idempotency-Replayed", "Retry-After");
    private static final String KEY = "Idempotency-Key";
    private static final int SLOWEST_MILLIS = 80;
    private static final int OK = 200;
    private static final int NOT_MODIFIED = 304;

    private final HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI hub;
    private final Random random;
    private final UnaryOperator<Sending> meddling;
    private Manner manner;
    private int arrived;
    private int heardByNobody;
    private int under;

    /// @param meddling what becomes of an application on the way: nothing, but in a control
    RoughLine(URI hub, Manner manner, long seed, UnaryOperator<Sending> meddling) throws IOException {
        this.hub = hub;
        this.manner = manner;
        this.random = new Random(seed);
        this.meddling = meddling;
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::carry);
        server.start();
    }

    URI url() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    synchronized void become(Manner other) {
        manner = other;
    }

    /// How many applications were put on the wire, each time anew.
    synchronized int arrived() {
        return arrived;
    }

    synchronized boolean isBusy() {
        return under > 0;
    }

    /// Returns at the latest after so many milliseconds.
    void awaitArrivals(int wanted, long atMost) throws InterruptedException {
        await(() -> arrived >= wanted, atMost);
    }

    /// Waits until the hub has something of which the kiosk has not heard. Returns at the latest after so many
    /// milliseconds.
    void awaitUnheard(long atMost) throws InterruptedException {
        await(() -> heardByNobody > 0, atMost);
    }

    private synchronized void await(BooleanSupplier come, long atMost) throws InterruptedException {
        long until = System.currentTimeMillis() + atMost;
        for (long left = atMost; !come.getAsBoolean() && left > 0; left = until - System.currentTimeMillis()) {
            wait(left);
        }
    }

    private void carry(HttpExchange exchange) throws IOException {
        try (exchange) {
            boolean application = exchange.getRequestHeaders().containsKey(KEY);
            if (application) {
                begin();
            }
            try {
                carry(exchange, application ? fate() : new Fate(false, false, 0, 0));
            } finally {
                if (application) {
                    end();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private record Fate(boolean requestLost, boolean replyLost, int before, int after) {}

    private synchronized Fate fate() {
        int luck = random.nextInt(100);
        return new Fate(
                manner == Manner.LOSES_REQUESTS || manner == Manner.ROUGH && luck < 8,
                manner == Manner.LOSES_REPLIES || manner == Manner.ROUGH && luck >= 85,
                random.nextInt(SLOWEST_MILLIS),
                random.nextInt(SLOWEST_MILLIS));
    }

    /// An exchange that is closed unanswered is a lost one.
    private void carry(HttpExchange exchange, Fate fate) throws IOException, InterruptedException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        Thread.sleep(fate.before());
        if (fate.requestLost()) {
            return;
        }
        HttpResponse<byte[]> answer = http.send(request(exchange, body), HttpResponse.BodyHandlers.ofByteArray());
        Thread.sleep(fate.after());
        if (fate.replyLost()) {
            loseReply(answer.statusCode());
        } else {
            reply(exchange, answer);
        }
    }

    private HttpRequest request(HttpExchange exchange, byte[] body) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(hub + exchange.getRequestURI().toString()));
        for (String name : REQUEST_HEADERS) {
            exchange.getRequestHeaders().getOrDefault(name, List.of()).forEach(value -> request.header(name, value));
        }
        String key = exchange.getRequestHeaders().getFirst(KEY);
        if (key == null) {
            return request.method(exchange.getRequestMethod(), HttpRequest.BodyPublishers.ofByteArray(body))
                    .build();
        }
        Sending sending = meddling.apply(new Sending(key, body));
        return request.header(KEY, sending.key())
                .POST(HttpRequest.BodyPublishers.ofByteArray(sending.body()))
                .build();
    }

    private static void reply(HttpExchange exchange, HttpResponse<byte[]> answer) throws IOException {
        for (String name : ANSWER_HEADERS) {
            answer.headers()
                    .firstValue(name)
                    .ifPresent(value -> exchange.getResponseHeaders().set(name, value));
        }
        boolean empty = answer.statusCode() == NOT_MODIFIED || answer.body().length == 0;
        exchange.sendResponseHeaders(answer.statusCode(), empty ? -1 : answer.body().length);
        if (!empty) {
            exchange.getResponseBody().write(answer.body());
        }
    }

    private synchronized void begin() {
        arrived++;
        under++;
        notifyAll();
    }

    private synchronized void end() {
        under--;
    }

    private synchronized void loseReply(int status) {
        if (status == OK) {
            heardByNobody++;
            notifyAll();
        }
    }

    @Override
    public void close() {
        server.stop(0);
        http.shutdownNow();
    }
}
