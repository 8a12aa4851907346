package org.infomat.device.printer.ipp;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.infomat.device.message.MessageEars;
import org.infomat.device.message.MessageLine;
import org.infomat.device.message.MessageSource;

/// Has done by a line for messages all that a driver has to do with the world. Time too passes there alone: what the
/// driver does follows from what it hears.
final class MessageCarrier implements Carrier, MessageEars {
    private final Map<Integer, CompletableFuture<Reply>> awaited = new ConcurrentHashMap<>();
    private final AtomicInteger numbers = new AtomicInteger();
    private final AtomicLong time = new AtomicLong();
    private volatile Optional<MessageLine> line = Optional.empty();
    private volatile Optional<String> over = Optional.empty();

    private MessageCarrier() {}

    static MessageCarrier open(MessageSource lines, URI printer) throws IOException, InterruptedException {
        MessageCarrier carrier = new MessageCarrier();
        carrier.line = Optional.of(lines.open(printer, carrier));
        return carrier;
    }

    @Override
    public Answer carry(byte[] request, Duration limit) throws IOException, InterruptedException {
        return switch (done(new Order.Carry(numbers.incrementAndGet(), limit, request))) {
            case Reply.Answered answered -> answered.answer();
            case Reply.Failed failed -> throw failed.failure().exception(failed.words());
            case Reply.Paused _ -> throw new IppException("The line has paused in place of asking");
        };
    }

    @Override
    public long millis() {
        return time.get();
    }

    @Override
    public void pause(Duration pause) throws InterruptedException {
        try {
            done(new Order.Pause(numbers.incrementAndGet(), pause));
        } catch (IOException e) {
            // the next request tells of it
        }
    }

    private Reply done(Order order) throws IOException, InterruptedException {
        CompletableFuture<Reply> reply = new CompletableFuture<>();
        awaited.put(order.number(), reply);
        try {
            line.orElseThrow().send(order.text(Veil.NONE));
            over.ifPresent(this::failAll);
            return reply.get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof IOException failure ? failure : new IOException(e);
        } finally {
            awaited.remove(order.number());
        }
    }

    @Override
    public void heard(String message) {
        try {
            Reply reply = Reply.parse(message);
            time.accumulateAndGet(reply.millis(), Math::max);
            Optional.ofNullable(awaited.get(reply.number())).ifPresent(waiting -> waiting.complete(reply));
        } catch (IllegalArgumentException e) {
            babbled("It is no reply");
        }
    }

    @Override
    public void lost() {
        end("The line is gone");
    }

    @Override
    public void babbled(String what) {
        end(what);
    }

    private void end(String why) {
        over = Optional.of(why);
        failAll(why);
    }

    private void failAll(String why) {
        awaited.values().forEach(waiting -> waiting.completeExceptionally(new IOException(why)));
    }

    @Override
    public void close() {
        line.ifPresent(MessageLine::close);
        end("It was closed");
    }
}
