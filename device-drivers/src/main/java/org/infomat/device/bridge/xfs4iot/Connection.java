package org.infomat.device.bridge.xfs4iot;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.infomat.device.DeviceStatus;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// A line to one service: commands go out, and each comes back acknowledged and completed, or ends with the line. What
/// the service sends that is no message of XFS4IoT ends the line.
final class Connection implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Connection.class);

    /// Within this a service says that it has taken a command on.
    static final Duration ACKNOWLEDGE_LIMIT = Duration.ofMillis(900);

    /// Its first command may take longer: service and terminal have only just started.
    private static final Duration FIRST_ACKNOWLEDGE_LIMIT = Duration.ofSeconds(2);

    private static final Duration OPENING_LIMIT = Duration.ofSeconds(2);
    private static final Duration CLOSING_LIMIT = Duration.ofSeconds(1);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(700);
    /// What a service may be late over the time that it was given.
    private static final Duration GRACE = Duration.ofMillis(500);

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final HttpClient client = HttpClient.newBuilder()
            .executor(threads)
            .connectTimeout(OPENING_LIMIT)
            .build();
    private final Hearing hearing;
    private final Map<Integer, Request> requests = new ConcurrentHashMap<>();
    private final Map<String, String> versions = new ConcurrentHashMap<>();
    private final AtomicInteger numbers = new AtomicInteger();
    private final AtomicReference<Optional<DeviceStatus>> ending = new AtomicReference<>(Optional.empty());
    private final ReentrantLock sending = new ReentrantLock();
    private CompletableFuture<?> sent = CompletableFuture.completedFuture(null);
    private volatile Optional<WebSocket> socket = Optional.empty();
    private volatile Duration acknowledgeLimit = FIRST_ACKNOWLEDGE_LIMIT;

    private Connection(Hearing hearing) {
        this.hearing = hearing;
    }

    static Connection open(URI uri, Hearing hearing) throws XfsException, InterruptedException {
        Connection connection = new Connection(hearing);
        boolean open = false;
        try {
            connection.connect(uri);
            open = true;
            return connection;
        } finally {
            if (!open) {
                connection.close();
            }
        }
    }

    private void connect(URI uri) throws XfsException, InterruptedException {
        CompletableFuture<WebSocket> opening = client.newWebSocketBuilder()
                .connectTimeout(OPENING_LIMIT)
                .buildAsync(uri, new Listening(this::received, this::end));
        socket = Optional.of(await(opening, OPENING_LIMIT, Words.LOST));
        ending().ifPresent(status -> abort());
    }

    /// Whether the service says that it knows the command.
    boolean knows(String command) {
        return versions.containsKey(command);
    }

    /// It has introduced itself, and in which version each command is sent from now on; without more, 1.0.
    void speak(Map<String, String> versionsOfCommands) {
        versions.putAll(versionsOfCommands);
        acknowledgeLimit = ACKNOWLEDGE_LIMIT;
    }

    private void received(String text) {
        try {
            switch (Message.parse(text)) {
                case Message.Acknowledge told -> {
                    for (Request request : under(told.requestId())) {
                        request.acknowledge(told);
                    }
                }
                case Message.Event told -> {
                    for (Request request : under(told.requestId())) {
                        request.events().accept(told);
                    }
                }
                case Message.Completion told -> {
                    if (told.name().equals("Common.Status")) {
                        hearing.status(told.payload());
                    }
                    for (Request request : under(told.requestId())) {
                        request.complete(told);
                    }
                    requests.remove(told.requestId());
                }
                case Message.Unsolicited told -> unasked(told);
            }
        } catch (XfsException e) {
            end(e.status());
        }
    }

    private void unasked(Message.Unsolicited told) {
        if (told.name().equals("Common.StatusChangedEvent")) {
            JsonNode payload = told.payload();
            DeviceStatus status = Words.device(payload.path("common")
                    .path("device")
                    .stringValue(payload.path("device").stringValue("online")));
            if (Words.gone(status)) {
                end(status);
            }
        }
        hearing.told(told);
    }

    /// What concerns a command that nobody waits for any more means nothing.
    private List<Request> under(int requestId) {
        Request request = requests.get(requestId);
        return request == null ? List.of() : List.of(request);
    }

    void end(DeviceStatus status) {
        tellEnd(status);
        abort();
    }

    /// The first ending stays.
    private void tellEnd(DeviceStatus status) {
        if (ending.compareAndSet(Optional.empty(), Optional.of(status))) {
            hearing.ended(status);
            requests.values().forEach(request -> request.fail(new XfsException(status)));
        }
    }

    private void abort() {
        socket.ifPresent(WebSocket::abort);
    }

    Optional<DeviceStatus> ending() {
        return ending.get();
    }

    /// Sends a command and waits for its completion, which is a success. Interrupting cancels it at the service.
    ///
    /// @param limit for the service to complete it in; zero for as long as it takes
    Message.Completion call(String name, ObjectNode payload, Duration limit) throws XfsException, InterruptedException {
        return call(name, payload, limit, () -> {}, event -> {});
    }

    interface Watch {
        void look() throws XfsException, InterruptedException;
    }

    /// @param watch is looked at every now and then while the command is not done, and ends the waiting by failing
    /// @param events is told, in the thread that listens, what happens on the way
    Message.Completion call(
            String name, ObjectNode payload, Duration limit, Watch watch, Consumer<Message.Event> events)
            throws XfsException, InterruptedException {
        Request request = begin(name, payload, limit, events);
        boolean over = false;
        try {
            await(request.acknowledged(), acknowledgeLimit, Words.SILENT);
            Message.Completion completion =
                    limit.isZero() ? awaitPinging(request) : await(request, limit.plus(GRACE), watch);
            over = true;
            return completion.orFailure();
        } finally {
            if (!over) {
                cancel(request);
            }
        }
    }

    /// Sends a command without waiting for anything.
    Request begin(String name, ObjectNode payload, Duration limit, Consumer<Message.Event> events) {
        Request request = new Request(numbers.incrementAndGet(), name, events);
        requests.put(request.id(), request);
        send(Commands.text(request, versions.getOrDefault(name, "1.0"), payload, limit));
        ending().ifPresent(status -> request.fail(new XfsException(status)));
        return request;
    }

    /// Nobody waits for it any more, here or there.
    void cancel(Request request) {
        boolean known = requests.remove(request.id()) != null;
        if (known && !request.completed().isDone() && ending().isEmpty()) {
            ObjectNode payload = Message.object();
            payload.putArray("requestIds").add(request.id());
            Request cancel = begin("Common.Cancel", payload, ACKNOWLEDGE_LIMIT, event -> {});
            requests.remove(cancel.id());
        }
    }

    /// One after the other, as `WebSocket` demands. That a service takes nothing more shows in its acknowledgement.
    private void send(String text) {
        sending.lock();
        try {
            WebSocket open = socket.orElseThrow();
            sent = sent.thenCompose(earlier -> open.sendText(text, true))
                    .whenComplete((done, failure) -> endIfLost(failure));
        } finally {
            sending.unlock();
        }
    }

    private static Message.Completion await(Request request, Duration limit, Watch watch)
            throws XfsException, InterruptedException {
        long end = System.nanoTime() + limit.toNanos();
        while (System.nanoTime() - end + BETWEEN_LOOKS.toNanos() < 0 && !request.over(BETWEEN_LOOKS)) {
            watch.look();
        }
        return await(request.completed(), Duration.ofNanos(Math.max(0, end - System.nanoTime())), Words.SLOW);
    }

    /// For as long as it takes. `WebSocket` overlooks that a line has ended where that comes while a message is being
    /// heard (JDK 25); sending shows it.
    private Message.Completion awaitPinging(Request request) throws XfsException, InterruptedException {
        while (!request.over(BETWEEN_LOOKS)) {
            ping();
        }
        return await(request.completed(), Duration.ZERO, Words.SLOW);
    }

    private void ping() throws XfsException, InterruptedException {
        CompletableFuture<?> ping = socket.orElseThrow().sendPing(ByteBuffer.allocate(0));
        await(ping.whenComplete((done, failure) -> endIfLost(failure)), ACKNOWLEDGE_LIMIT, Words.SILENT);
    }

    private void endIfLost(@Nullable Throwable failure) {
        if (failure != null) {
            end(Words.LOST);
        }
    }

    private static <T> T await(Future<T> future, Duration limit, DeviceStatus late)
            throws XfsException, InterruptedException {
        try {
            return future.get(limit.toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            throw new XfsException(late);
        } catch (ExecutionException e) {
            throw failure(e);
        }
    }

    private static XfsException failure(ExecutionException e) {
        return e.getCause() instanceof XfsException failure ? failure : new XfsException(Words.LOST);
    }

    @Override
    public void close() {
        boolean open = ending().isEmpty();
        tellEnd(Words.CLOSED);
        if (open) {
            sayGoodbye();
        }
        abort();
        client.shutdownNow();
        try {
            client.awaitTermination(CLOSING_LIMIT);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        threads.shutdownNow();
    }

    private void sayGoodbye() {
        try {
            await(
                    socket.<CompletableFuture<?>>map(line -> line.sendClose(WebSocket.NORMAL_CLOSURE, ""))
                            .orElseGet(() -> CompletableFuture.completedFuture(null)),
                    GRACE,
                    Words.LOST);
        } catch (XfsException e) {
            LOG.debug("A service took no leave: {}", e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
