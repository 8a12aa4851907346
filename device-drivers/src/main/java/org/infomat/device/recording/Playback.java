package org.infomat.device.recording;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import org.infomat.device.card.chip.Answer;
import org.infomat.device.message.MessageMask;

/// Plays the device's side of a recording. What the device said comes as soon as the driver has done all that it did
/// before; a pause that only the device made passes on a clock of its own. What the driver does otherwise than when it
/// was recorded is told with its line.
final class Playback {
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Progress progress;
    private final DeviceSide device;
    private final DriverSide driver;

    Playback(List<Exchange> exchanges) {
        progress = new Progress(exchanges);
        device = new DeviceSide(progress);
        driver = new DriverSide(progress);
    }

    /// How often anything has happened, to see that nothing does.
    long moves() {
        lock.lock();
        try {
            return progress.moves();
        } finally {
            lock.unlock();
        }
    }

    List<String> partings() {
        lock.lock();
        try {
            return progress.partings();
        } finally {
            lock.unlock();
        }
    }

    /// Whether the device has said all that it said before this line.
    boolean saidAllBefore(int line) {
        lock.lock();
        try {
            return progress.saidAllBefore(line);
        } finally {
            lock.unlock();
        }
    }

    /// Whether the driver has sent all that it sent before this line.
    boolean sentAllBefore(int line) {
        lock.lock();
        try {
            return driver.sentAllBefore(line);
        } finally {
            lock.unlock();
        }
    }

    void part(int line, String what) {
        change(() -> progress.part(line, what));
    }

    /// This line has happened.
    void happened(int line) {
        change(() -> progress.pass(line));
    }

    /// All has been asked: what the driver did when it was recorded and has not done is told.
    void end() {
        change(driver::end);
    }

    /// The driver has closed the line.
    void close() {
        change(progress::close);
    }

    private void change(Runnable change) {
        lock.lock();
        try {
            change.run();
        } finally {
            changed.signalAll();
            lock.unlock();
        }
    }

    /// The driver sends this.
    void sent(byte[] bytes) throws IOException {
        lock.lock();
        try {
            progress.requireOpen();
            driver.sends(bytes);
            driver.failAsRecorded();
        } finally {
            changed.signalAll();
            lock.unlock();
        }
    }

    /// Waits until it is the device's turn, and gives what it says; nothing where it says nothing within the limit.
    byte[] heard(int most, Duration limit) throws IOException, InterruptedException {
        lock.lockInterruptibly();
        try {
            long left = limit.toNanos();
            progress.requireOpen();
            while (!device.hasTheWord()) {
                if (left <= 0) {
                    return new byte[0];
                }
                left = changed.awaitNanos(left);
                progress.requireOpen();
            }
            return device.says(most, limit);
        } finally {
            changed.signalAll();
            lock.unlock();
        }
    }

    /// Waits for the next card.
    Exchange.Card card() throws InterruptedException {
        return await(Exchange.Card.class, () -> progress.next().orElse(null) instanceof Exchange.Card);
    }

    /// The driver sends this message.
    void sent(int line, String message, MessageMask mask) {
        change(() -> driver.sends(line, message, mask));
    }

    /// Waits until the device says something on this line, or the line ends.
    Exchange.Spoken spoken(int line) throws InterruptedException {
        return await(Exchange.Spoken.class, () -> device.speaks(line));
    }

    /// Waits until it is the turn of such a line, which then has happened.
    private <E extends Exchange> E await(Class<E> kind, BooleanSupplier turn) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            while (!turn.getAsBoolean()) {
                changed.await();
            }
            Exchange exchange = progress.at(progress.line());
            progress.pass(progress.line());
            return kind.cast(exchange);
        } finally {
            changed.signalAll();
            lock.unlock();
        }
    }

    /// The card's answer to a command.
    Answer answer(byte[] command) throws IOException {
        lock.lock();
        try {
            progress.requireOpen();
            driver.sends(command);
            int line = progress.line();
            switch (progress.next().orElse(null)) {
                case Exchange.Heard(long _, byte[] bytes) -> {
                    progress.pass(line);
                    return Answer.of(bytes);
                }
                case Exchange.Lost _ -> progress.pass(line);
                case null, default -> progress.part(line, "what the card answered is not in the recording");
            }
            throw new IOException("The card does not answer");
        } finally {
            changed.signalAll();
            lock.unlock();
        }
    }
}
