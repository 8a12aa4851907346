package org.infomat.device.printer.ipp;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.infomat.device.printer.ipp.IppRequest.Operation;

/// Requests to one printer. Any thread may call.
final class IppConnection implements AutoCloseable {
    private static final Duration CONNECT_LIMIT = Duration.ofSeconds(3);
    private static final long MOST_BYTES = 1 << 20;
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
        HttpResponse<byte[]> answer = answer(post, limit);
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

    /// The client's own limit is over with the headers, so that an answer that trickles would be waited for without
    /// end.
    private HttpResponse<byte[]> answer(HttpRequest post, Duration limit) throws IOException, InterruptedException {
        CompletableFuture<HttpResponse<byte[]>> answer =
                client.sendAsync(post, BodyHandlers.limiting(BodyHandlers.ofByteArray(), MOST_BYTES));
        try {
            return answer.get(limit.toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            throw new HttpTimeoutException("The printer has not answered within " + limit.toMillis() + " ms");
        } catch (ExecutionException e) {
            throw e.getCause() instanceof IOException failure ? failure : new IOException(e.getCause());
        } finally {
            answer.cancel(true);
        }
    }

    @Override
    public void close() {
        client.shutdownNow();
    }
}
