package org.infomat.device.bridge.xfs4iot;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.infomat.device.DeviceStatus;
import org.infomat.device.message.MessageLine;
import org.infomat.device.message.MessageSource;
import tools.jackson.databind.node.ObjectNode;

/// A line to one service: commands go out, and each comes back acknowledged and completed, or ends with the line. What
/// the service sends that is no message of XFS4IoT ends the line.
final class Connection implements AutoCloseable {
    /// Within this a service says that it has taken a command on.
    static final Duration ACKNOWLEDGE_LIMIT = Duration.ofMillis(900);

    /// Its first command may take longer: service and terminal have only just started.
    private static final Duration FIRST_ACKNOWLEDGE_LIMIT = Duration.ofSeconds(2);

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(700);
    /// What a service may be late over the time that it was given.
    private static final Duration GRACE = Duration.ofMillis(500);

    private final Outstanding outstanding = new Outstanding();
    private final Inbox inbox;
    private final Map<String, String> versions = new ConcurrentHashMap<>();
    private final AtomicReference<Optional<DeviceStatus>> ending = new AtomicReference<>(Optional.empty());
    private final Hearing hearing;
    private volatile Optional<MessageLine> line = Optional.empty();
    private volatile Duration acknowledgeLimit = FIRST_ACKNOWLEDGE_LIMIT;
    private volatile long sent = System.nanoTime();

    private Connection(Hearing hearing) {
        this.hearing = hearing;
        this.inbox = new Inbox(outstanding, hearing, this::end);
    }

    static Connection open(MessageSource lines, URI uri, Hearing hearing) throws XfsException, InterruptedException {
        Connection connection = new Connection(hearing);
        try {
            connection.line = Optional.of(lines.open(uri, connection.inbox));
        } catch (IOException e) {
            throw new XfsException(Words.LOST);
        }
        connection.ending().ifPresent(status -> connection.cut());
        return connection;
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

    void end(DeviceStatus status) {
        tellEnd(status);
        cut();
    }

    /// The first ending stays.
    private void tellEnd(DeviceStatus status) {
        if (ending.compareAndSet(Optional.empty(), Optional.of(status))) {
            hearing.ended(status);
            outstanding.failAll(new XfsException(status));
        }
    }

    private void cut() {
        line.ifPresent(MessageLine::cut);
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

    /// Sends a command without waiting for anything. That a service takes nothing more shows in its acknowledgement.
    Request begin(String name, ObjectNode payload, Duration limit, Consumer<Message.Event> events) {
        Request request = outstanding.add(name, events);
        sent = System.nanoTime();
        line.orElseThrow().send(Commands.text(request, versions.getOrDefault(name, "1.0"), payload, limit));
        ending().ifPresent(status -> request.fail(new XfsException(status)));
        return request;
    }

    /// Nobody waits for it any more, here or there.
    void cancel(Request request) {
        boolean known = outstanding.forget(request);
        if (known && !request.completed().isDone() && ending().isEmpty()) {
            ObjectNode payload = Message.object();
            payload.putArray("requestIds").add(request.id());
            outstanding.forget(begin("Common.Cancel", payload, ACKNOWLEDGE_LIMIT, event -> {}));
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
    /// heard (JDK 25); sending shows it, whatever is sent.
    private Message.Completion awaitPinging(Request request) throws XfsException, InterruptedException {
        while (!request.over(BETWEEN_LOOKS)) {
            boolean quiet = System.nanoTime() - sent >= BETWEEN_LOOKS.toNanos();
            if (quiet && !line.orElseThrow().alive(ACKNOWLEDGE_LIMIT)) {
                throw new XfsException(Words.SILENT);
            }
        }
        return await(request.completed(), Duration.ZERO, Words.SLOW);
    }

    private static <T> T await(Future<T> future, Duration limit, DeviceStatus late)
            throws XfsException, InterruptedException {
        try {
            return future.get(limit.toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            throw new XfsException(late);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof XfsException failure ? failure : new XfsException(Words.LOST);
        }
    }

    @Override
    public void close() {
        tellEnd(Words.CLOSED);
        line.ifPresent(MessageLine::close);
    }
}
