package org.infomat.device.printer.ipp;

import java.io.IOException;
import java.net.URI;
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

/// Goes to the printer itself (RFC 8010, 4).
final class HttpCarrier implements Carrier {
    private static final Duration CONNECT_LIMIT = Duration.ofSeconds(3);
    private static final long MOST_BYTES = 1 << 20;

    private final URI printer;
    /// Printers speak HTTP/1.1. To ask each time whether it is to be HTTP/2 costs, and some take offence.
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(CONNECT_LIMIT)
            .build();

    HttpCarrier(URI printer) {
        this.printer = printer;
    }

    /// The client's own limit is over with the headers, so that an answer that trickles would be waited for without
    /// end.
    @Override
    public Answer carry(byte[] request, Duration limit) throws IOException, InterruptedException {
        CompletableFuture<HttpResponse<byte[]>> answer =
                client.sendAsync(post(request, limit), BodyHandlers.limiting(BodyHandlers.ofByteArray(), MOST_BYTES));
        try {
            HttpResponse<byte[]> come = answer.get(limit.toNanos(), TimeUnit.NANOSECONDS);
            return new Answer(come.statusCode(), come.body());
        } catch (TimeoutException e) {
            throw new HttpTimeoutException("The printer has not answered within " + limit.toMillis() + " ms");
        } catch (ExecutionException e) {
            throw e.getCause() instanceof IOException failure ? failure : new IOException(e.getCause());
        } finally {
            answer.cancel(true);
        }
    }

    private HttpRequest post(byte[] request, Duration limit) {
        return HttpRequest.newBuilder(printer)
                .timeout(limit)
                .header("Content-Type", "application/ipp")
                .POST(BodyPublishers.ofByteArray(request))
                .build();
    }

    @Override
    public long millis() {
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime());
    }

    @Override
    public void pause(Duration time) throws InterruptedException {
        Thread.sleep(time);
    }

    @Override
    public void close() {
        client.shutdownNow();
    }
}
