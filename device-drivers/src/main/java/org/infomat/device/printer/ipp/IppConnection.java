package org.infomat.device.printer.ipp;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.infomat.device.printer.ipp.IppRequest.Operation;

/// Requests to one printer. Any thread may call.
final class IppConnection implements AutoCloseable {
    private static final Duration CONNECT_LIMIT = Duration.ofSeconds(3);
    private static final int OK = 200;

    private final IppSettings settings;
    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(CONNECT_LIMIT).build();
    private final AtomicInteger numbers = new AtomicInteger();

    IppConnection(IppSettings settings) {
        this.settings = settings;
    }

    IppRequest request(Operation operation) {
        return new IppRequest(
                operation, numbers.incrementAndGet(), settings.uri().toString());
    }

    /// Throws `IppException` where the printer refuses.
    IppResponse send(IppRequest request, byte[] document, Duration limit) throws IOException, InterruptedException {
        HttpRequest post = HttpRequest.newBuilder(settings.http())
                .timeout(limit)
                .header("Content-Type", "application/ipp")
                .POST(BodyPublishers.ofByteArray(request.with(document)))
                .build();
        HttpResponse<byte[]> answer = client.send(post, BodyHandlers.ofByteArray());
        if (answer.statusCode() != OK) {
            throw new IppException("The printer answers HTTP " + answer.statusCode());
        }
        IppResponse response = IppResponse.parse(answer.body());
        if (response.refused()) {
            throw new IppException(
                    "The printer refuses: %04x %s".formatted(response.status(), response.text("status-message")),
                    response.status());
        }
        return response;
    }

    @Override
    public void close() {
        client.shutdownNow();
    }
}
