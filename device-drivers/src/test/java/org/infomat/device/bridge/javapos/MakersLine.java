package org.infomat.device.bridge.javapos;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import jpos.JposConst;
import jpos.JposException;
import jpos.POSPrinterConst;
import org.infomat.device.port.Port;
import org.infomat.device.printer.simulated.VirtualPrinter;

/// What a maker's service has between itself and its printer: ESC/POS one way, what the printer says of itself the
/// other.
final class MakersLine implements AutoCloseable {
    private static final byte[] TELL_CHANGES = {0x1d, 'a', (byte) 255};
    private static final byte[] ASK_FOR_PAPER = {0x1d, 'r', 1};
    private static final byte[] GO_ON = {0x10, 0x05, 2};
    private static final byte[] CLEAR = {0x10, 0x14, 8, 1, 3, 20, 1, 6, 2, 8};
    private static final byte[] ASK = {0x10, 0x04, 1};
    private static final Duration SILENCE = Duration.ofSeconds(1);
    private static final Duration ANSWER = Duration.ofMillis(250);
    private static final Duration LOOK = Duration.ofMillis(20);
    private static final Duration FOREVER = Duration.ofDays(1);

    interface Listener {
        void changed(boolean cover, boolean paper);
    }

    private final VirtualPrinter paper;
    private final Listener listener;
    private final Semaphore done = new Semaphore(0);
    private final Semaphore answers = new Semaphore(0);
    private volatile Port port;
    private volatile Thread reading;
    private volatile byte[] told = {0x10, 0, 0, 0};
    private volatile CountDownLatch introduced = new CountDownLatch(0);

    MakersLine(VirtualPrinter paper, Listener listener) {
        this.paper = paper;
        this.listener = listener;
        connect();
    }

    void connect() {
        try {
            Port line = paper.plugIn();
            port = line;
            CountDownLatch first = new CountDownLatch(1);
            introduced = first;
            reading = Thread.ofVirtual().start(() -> read(line));
            line.write(TELL_CHANGES, SILENCE);
            first.await(SILENCE.toMillis(), TimeUnit.MILLISECONDS); // it says at once how it is
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    boolean coverOpen() {
        return (told[0] & 0x20) != 0;
    }

    boolean paperOut() {
        return (told[2] & 0x0c) != 0;
    }

    boolean paperLow() {
        return (told[2] & 0x03) != 0;
    }

    private boolean knifeStuck() {
        return (told[1] & 0x08) != 0;
    }

    /// Done when the printer answers a question that it reads after everything else.
    void print(byte[] part) throws JposException, InterruptedException {
        done.drainPermits();
        send(part);
        send(ASK_FOR_PAPER);
        long end = System.nanoTime() + SILENCE.toNanos();
        boolean answered = false;
        while (!answered) {
            answered = done.tryAcquire(LOOK.toNanos(), TimeUnit.NANOSECONDS);
            refuseInTrouble();
            if (!answered && System.nanoTime() > end) {
                throw new JposException(JposConst.JPOS_E_OFFLINE);
            }
        }
    }

    private void refuseInTrouble() throws JposException {
        if (knifeStuck()) {
            throw new JposException(JposConst.JPOS_E_FAILURE);
        }
        if (coverOpen()) {
            throw new JposException(JposConst.JPOS_E_EXTENDED, POSPrinterConst.JPOS_EPTR_COVER_OPEN);
        }
        if (paperOut()) {
            throw new JposException(JposConst.JPOS_E_EXTENDED, POSPrinterConst.JPOS_EPTR_REC_EMPTY);
        }
    }

    /// Whether it is there and its knife is free; a freed one is told to go on.
    void check() throws JposException, InterruptedException {
        if (knifeStuck()) {
            send(GO_ON);
            answersNow();
        }
        if (!answersNow()) {
            throw new JposException(JposConst.JPOS_E_OFFLINE);
        }
        if (knifeStuck()) {
            throw new JposException(JposConst.JPOS_E_FAILURE);
        }
    }

    private boolean answersNow() throws JposException, InterruptedException {
        answers.drainPermits();
        send(ASK);
        return answers.tryAcquire(ANSWER.toNanos(), TimeUnit.NANOSECONDS);
    }

    /// Throws away what the printer still holds, and knows that it has.
    void clear() throws JposException, InterruptedException {
        send(GO_ON);
        send(CLEAR);
        answersNow();
    }

    private void send(byte[] bytes) throws JposException, InterruptedException {
        try {
            port.write(bytes, SILENCE);
        } catch (IOException e) {
            throw new JposException(JposConst.JPOS_E_NOHARDWARE, "The line is cut", e);
        }
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
                        heard(packet.clone());
                    }
                }
                answers.release(answered); // the printer tells a change after the answer that goes with it
                done.release(finished);
            }
        } catch (IOException e) {
            // the cable has been pulled
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void heard(byte[] now) {
        byte[] before = told;
        told = now;
        introduced.countDown();
        boolean cover = ((before[0] ^ now[0]) & 0x20) != 0;
        boolean supply = before[2] != now[2];
        if (cover || supply) {
            listener.changed(cover, supply);
        }
    }

    @Override
    public void close() {
        paper.unplugged(true);
        try {
            reading.join(SILENCE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
