package org.infomat.kiosk.backend;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLException;
import org.infomat.kiosk.visit.Problem;
import org.jspecify.annotations.Nullable;

/// The connection to the hub: sends one request within its time limits and says how it failed where it did.
final class Line implements AutoCloseable {
    private final HttpClient client;
    private final Limits limits;
    private final Reachability reachability;

    /// @param whole from the first byte of the request to the last of the answer
    record Limits(Duration connect, Duration whole, long maximumBytes) {
        static final Limits DEFAULT = new Limits(Duration.ofSeconds(3), Duration.ofSeconds(10), 4 << 20);
    }

    @SuppressWarnings("resource") // the executor's threads end with the client's calls
    Line(Limits limits, Reachability reachability) {
        this.limits = limits;
        this.reachability = reachability;
        client = HttpClient.newBuilder()
                .connectTimeout(limits.connect())
                .executor(Executors.newVirtualThreadPerTaskExecutor())
                .build();
    }

    Outcome<HttpResponse<byte[]>> send(HttpRequest.Builder request) throws InterruptedException {
        HttpRequest built = request.build();
        // On plain http the client would offer an upgrade to HTTP/2, at which some servers reset a POST.
        HttpRequest plain = "http".equals(built.uri().getScheme())
                ? HttpRequest.newBuilder(built, (name, value) -> true)
                        .version(HttpClient.Version.HTTP_1_1)
                        .build()
                : built;
        Outcome<HttpResponse<byte[]>> outcome = exchange(plain);
        note(outcome);
        return outcome;
    }

    private void note(Outcome<HttpResponse<byte[]>> outcome) {
        if (outcome instanceof Outcome.Failed<HttpResponse<byte[]>> failed
                && failed.failure().isUnreached()) {
            reachability.missed(failed.failure().code());
        } else {
            reachability.reached();
        }
        if (outcome instanceof Outcome.Ok<HttpResponse<byte[]>>(HttpResponse<byte[]> answer)) {
            reachability.heard(AnswerHead.time(answer), AnswerHead.certificateUntil(answer));
        }
    }

    /// The request's own time limit ends with the answer's head, so the whole is timed here.
    private Outcome<HttpResponse<byte[]>> exchange(HttpRequest request) throws InterruptedException {
        CompletableFuture<HttpResponse<byte[]>> answer =
                client.sendAsync(request, head -> new LimitedBody(limits.maximumBytes()));
        try {
            return new Outcome.Ok<>(answer.get(limits.whole().toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException e) {
            return failed(Problem.TIMEOUT, "no-answer");
        } catch (ExecutionException e) {
            return failed(e.getCause());
        } finally {
            answer.cancel(true);
        }
    }

    private static <T> Outcome<T> failed(@Nullable Throwable cause) {
        return switch (cause) {
            case null -> failed(Problem.OFFLINE, "connection-lost");
            case LimitedBody.TooLargeException large -> failed(Problem.UNREADABLE, "too-large");
            case HttpConnectTimeoutException slow -> failed(Problem.OFFLINE, "no-connection-in-time");
            case HttpTimeoutException slow -> failed(Problem.TIMEOUT, "no-answer");
            case SSLException insecure -> failed(Problem.OFFLINE, "tls");
            case java.net.ConnectException refused -> failed(Problem.OFFLINE, "no-connection");
            case IOException broken -> failed(Problem.OFFLINE, "connection-lost");
            default ->
                throw new IllegalStateException("The HTTP client failed in a way that it does not document", cause);
        };
    }

    private static <T> Outcome<T> failed(Problem problem, String code) {
        return new Outcome.Failed<>(Failure.of(problem, code));
    }

    @Override
    public void close() {
        client.shutdownNow();
    }
}
