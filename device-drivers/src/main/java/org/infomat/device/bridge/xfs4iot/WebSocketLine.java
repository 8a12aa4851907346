package org.infomat.device.bridge.xfs4iot;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.ReentrantLock;
import org.infomat.device.message.MessageEars;
import org.infomat.device.message.MessageLine;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The WebSocket to one service.
final class WebSocketLine implements MessageLine {
    private static final Logger LOG = LoggerFactory.getLogger(WebSocketLine.class);
    private static final Duration OPENING_LIMIT = Duration.ofSeconds(2);
    private static final Duration LEAVING_LIMIT = Duration.ofMillis(500);
    private static final Duration CLOSING_LIMIT = Duration.ofSeconds(1);

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final HttpClient client = HttpClient.newBuilder()
            .executor(threads)
            .connectTimeout(OPENING_LIMIT)
            .build();
    private final MessageEars ears;
    private final ReentrantLock sending = new ReentrantLock();
    private CompletableFuture<?> sent = CompletableFuture.completedFuture(null);
    private volatile Optional<WebSocket> socket = Optional.empty();
    private volatile boolean cut;

    private WebSocketLine(MessageEars ears) {
        this.ears = ears;
    }

    static MessageLine open(URI uri, MessageEars ears) throws IOException, InterruptedException {
        WebSocketLine line = new WebSocketLine(ears);
        boolean open = false;
        try {
            line.connect(uri);
            open = true;
            return line;
        } finally {
            if (!open) {
                line.close();
            }
        }
    }

    private void connect(URI uri) throws IOException, InterruptedException {
        CompletableFuture<WebSocket> opening =
                client.newWebSocketBuilder().connectTimeout(OPENING_LIMIT).buildAsync(uri, new Listening(ears));
        try {
            socket = Optional.of(opening.get(OPENING_LIMIT.toNanos(), TimeUnit.NANOSECONDS));
        } catch (TimeoutException | ExecutionException e) {
            throw new IOException("Nobody answers at " + uri, e);
        }
    }

    /// One after the other, as `WebSocket` demands.
    @Override
    public void send(String message) {
        sending.lock();
        try {
            WebSocket open = socket.orElseThrow();
            sent = sent.thenCompose(earlier -> open.sendText(message, true))
                    .whenComplete((done, failure) -> lostIf(failure));
        } finally {
            sending.unlock();
        }
    }

    @Override
    public boolean alive(Duration limit) throws InterruptedException {
        CompletableFuture<?> ping = socket.orElseThrow().sendPing(ByteBuffer.allocate(0));
        return over(ping.whenComplete((done, failure) -> lostIf(failure)), limit);
    }

    private void lostIf(@Nullable Throwable failure) {
        if (failure != null) {
            ears.lost();
        }
    }

    /// Whether it has come to an end, good or bad, in time.
    private static boolean over(CompletableFuture<?> sending, Duration limit) throws InterruptedException {
        try {
            sending.get(limit.toNanos(), TimeUnit.NANOSECONDS);
            return true;
        } catch (ExecutionException e) {
            return true;
        } catch (TimeoutException e) {
            return false;
        }
    }

    @Override
    public void cut() {
        cut = true;
        socket.ifPresent(WebSocket::abort);
    }

    @Override
    public void close() {
        if (!cut) {
            socket.ifPresent(WebSocketLine::takeLeave);
        }
        cut();
        client.shutdownNow();
        try {
            client.awaitTermination(CLOSING_LIMIT);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        threads.shutdownNow();
    }

    private static void takeLeave(WebSocket open) {
        try {
            if (!over(open.sendClose(WebSocket.NORMAL_CLOSURE, ""), LEAVING_LIMIT)) {
                LOG.debug("A service let nobody take leave");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
