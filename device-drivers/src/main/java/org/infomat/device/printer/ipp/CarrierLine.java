package org.infomat.device.printer.ipp;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import org.infomat.device.message.MessageEars;
import org.infomat.device.message.MessageLine;

/// A line on which a carrier does what messages say (`Order`), and tells what became of it (`Reply`).
final class CarrierLine implements MessageLine {
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Carrier carrier;
    private final MessageEars ears;
    private final long begun;

    CarrierLine(Carrier carrier, MessageEars ears) {
        this.carrier = carrier;
        this.ears = ears;
        this.begun = carrier.millis();
    }

    @Override
    public void send(String message) {
        Order order = Order.parse(message);
        try {
            threads.execute(() -> carryOut(order));
        } catch (RejectedExecutionException e) {
            ears.lost(); // cut meanwhile
        }
    }

    private void carryOut(Order order) {
        boolean told = false;
        try {
            ears.heard(reply(order).text(Veil.NONE));
            told = true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt(); // cut
        } finally {
            if (!told) {
                ears.lost();
            }
        }
    }

    private Reply reply(Order order) throws InterruptedException {
        return switch (order) {
            case Order.Carry carry -> carried(carry);
            case Order.Pause(int number, Duration time) -> {
                carrier.pause(time);
                yield new Reply.Paused(number, now());
            }
        };
    }

    private Reply carried(Order.Carry order) throws InterruptedException {
        try {
            Carrier.Answer answer = carrier.carry(order.request(), order.time());
            return new Reply.Answered(order.number(), now(), answer);
        } catch (IOException e) {
            return new Reply.Failed(order.number(), now(), Failure.of(e), IppPrinter.words(e));
        }
    }

    private long now() {
        return carrier.millis() - begun;
    }

    /// Each request tells by itself whether the printer is there.
    @Override
    public boolean alive(Duration limit) {
        return !threads.isShutdown();
    }

    @Override
    public void cut() {
        threads.shutdownNow();
        carrier.close();
    }
}
