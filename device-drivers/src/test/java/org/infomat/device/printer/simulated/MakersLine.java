package org.infomat.device.printer.simulated;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.infomat.device.port.Port;

/// What a maker's service has between itself and its printer: ESC/POS one way, what the printer says of itself the
/// other. Any thread may send and ask.
public final class MakersLine implements AutoCloseable {
    private static final byte[] TELL_CHANGES = {0x1d, 'a', (byte) 255};
    private static final byte[] ASK_FOR_PAPER = {0x1d, 'r', 1};
    private static final byte[] GO_ON = {0x10, 0x05, 2};
    private static final byte[] CLEAR = {0x10, 0x14, 8, 1, 3, 20, 1, 6, 2, 8};
    private static final byte[] ASK = {0x10, 0x04, 1};
    private static final Duration INTRODUCTION = Duration.ofSeconds(1);
    /// On a busy machine a printer that has just been freed prints what it held for a while, and answers after it.
    private static final Duration ANSWER = Duration.ofMillis(500);
    private static final Duration FOREVER = Duration.ofDays(1);

    /// Who is told on the thread that hears the printer.
    public interface Listener {
        /// How the printer was and how it is now.
        void told(Told before, Told now);

        /// The cable has been pulled.
        default void gone() {}
    }

    /// How a printer says that it is, with the first three bytes of its automatic status back.
    public record Told(int first, int second, int third) {
        private static final Told WELL = new Told(0x10, 0, 0);

        public boolean coverOpen() {
            return (first & 0x20) != 0;
        }

        public boolean knifeStuck() {
            return (second & 0x08) != 0;
        }

        public boolean paperOut() {
            return (third & 0x0c) != 0;
        }

        public boolean paperLow() {
            return (third & 0x03) != 0;
        }
    }

    private final VirtualPrinter paper;
    private final Duration patience;
    private final Listener listener;
    private final Semaphore done = new Semaphore(0);
    private final Semaphore answers = new Semaphore(0);
    private final ReentrantLock asking = new ReentrantLock();
    private volatile Port port;
    private volatile Thread reading;
    private volatile Told told = Told.WELL;
    private volatile CountDownLatch introduced = new CountDownLatch(0);

    /// @param patience how long the printer may take nothing of what is sent
    public MakersLine(VirtualPrinter paper, Duration patience, Listener listener) {
        this.paper = paper;
        this.patience = patience;
        this.listener = listener;
        connect();
    }

    /// Plugs the cable in, and knows how the printer is.
    public void connect() {
        try {
            Port line = paper.plugIn();
            port = line;
            CountDownLatch first = new CountDownLatch(1);
            introduced = first;
            reading = Thread.ofVirtual().start(() -> read(line));
            send(TELL_CHANGES);
            first.await(INTRODUCTION.toMillis(), TimeUnit.MILLISECONDS); // it says at once how it is
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /// How it said last that it is.
    public Told told() {
        return told;
    }

    public void send(byte[] bytes) throws IOException, InterruptedException {
        port.write(bytes, patience);
    }

    /// An order begins: what was asked at the end of earlier ones no longer counts.
    public void begin() {
        done.drainPermits();
    }

    /// The order has been sent: the printer is asked what it reads after everything else.
    public void end() throws IOException, InterruptedException {
        send(ASK_FOR_PAPER);
    }

    /// Whether it has done what was sent since the beginning.
    public boolean done(Duration limit) throws InterruptedException {
        return done.tryAcquire(limit.toNanos(), TimeUnit.NANOSECONDS);
    }

    /// Asks what it answers at once, whatever it does.
    public void ask() throws IOException, InterruptedException {
        send(ASK);
    }

    /// Whether it has answered once more.
    public boolean answered() {
        return answers.tryAcquire();
    }

    /// Whether it is there: asks it, one asker after the other, since its answers do not say to whom.
    public boolean answersNow() throws IOException, InterruptedException {
        asking.lockInterruptibly();
        try {
            answers.drainPermits();
            ask();
            return answers.tryAcquire(ANSWER.toNanos(), TimeUnit.NANOSECONDS);
        } finally {
            asking.unlock();
        }
    }

    /// Goes on after an error whose cause is gone.
    public void goOn() throws IOException, InterruptedException {
        send(GO_ON);
    }

    /// Has it throw away what it still holds.
    public void clear() throws IOException, InterruptedException {
        send(GO_ON);
        send(CLEAR);
    }

    private void read(Port line) {
        byte[] packet = new byte[4];
        int at = 0;
        try {
            while (true) {
                int answered = 0;
                int finished = 0;
                for (byte b : line.read(64, FOREVER)) {
                    if (at > 0 || (b & 0x93) == 0x10) {
                        packet[at++] = b;
                    } else if ((b & 0x93) == 0x12) {
                        answered++;
                    } else {
                        finished++;
                    }
                    if (at == packet.length) {
                        at = 0;
                        heard(new Told(packet[0], packet[1], packet[2]));
                    }
                }
                answers.release(answered); // the printer tells a change after the answer that goes with it
                done.release(finished);
            }
        } catch (IOException e) {
            listener.gone();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void heard(Told now) {
        Told before = told;
        told = now;
        introduced.countDown();
        listener.told(before, now);
    }

    /// Pulls the cable out.
    @Override
    public void close() {
        paper.unplugged(true);
        try {
            reading.join(INTRODUCTION);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
