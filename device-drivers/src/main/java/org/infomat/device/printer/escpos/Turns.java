package org.infomat.device.printer.escpos;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantLock;

/// Who may use a printer's line: one at a time. Somebody may listen for as long as nobody else wants it: whoever does
/// asks the printer how it is, and its answer ends the listening.
final class Turns {
    private final Conversation conversation;
    /// Fair: who listens all the time must not keep out who asks.
    private final ReentrantLock line = new ReentrantLock(true);
    private final ReentrantLock asking = new ReentrantLock();
    /// Who wants the line and may have found that nobody listens yet.
    private final AtomicInteger waiting = new AtomicInteger();

    private boolean listening;

    Turns(Conversation conversation) {
        this.conversation = conversation;
    }

    /// Takes the line, to be followed by `give`; false when it was not free in time.
    boolean take(Duration patience) throws IOException, InterruptedException {
        if (line.tryLock()) {
            return true;
        }
        waiting.incrementAndGet();
        try {
            endListening();
            return line.tryLock(patience.toNanos(), TimeUnit.NANOSECONDS);
        } finally {
            waiting.decrementAndGet();
        }
    }

    void give() {
        line.unlock();
    }

    /// Only a listener is disturbed: in the middle of a receipt the question would be part of it.
    private void endListening() throws IOException, InterruptedException {
        asking.lockInterruptibly();
        try {
            if (listening) {
                conversation.askWhetherOnline();
            }
        } finally {
            asking.unlock();
        }
    }

    /// Listens until the printer says anything, somebody else wants the line, the time is over or the line is gone,
    /// which throws.
    void listen(Duration time) throws IOException, InterruptedException {
        line.lockInterruptibly();
        try {
            listens(true);
            if (waiting.get() == 0) {
                conversation.listen(System.nanoTime() + time.toNanos());
            }
        } finally {
            listens(false);
            line.unlock();
        }
    }

    private void listens(boolean now) {
        asking.lock();
        try {
            listening = now;
        } finally {
            asking.unlock();
        }
    }
}
