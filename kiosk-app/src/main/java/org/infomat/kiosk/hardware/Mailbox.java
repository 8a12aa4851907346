package org.infomat.kiosk.hardware;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/// Runs what it is given one after another, in the thread of whoever finds it idle. Nothing of it runs twice at once,
/// and no lock is held meanwhile.
final class Mailbox {
    private final ReentrantLock lock = new ReentrantLock();
    private final Deque<Runnable> letters = new ArrayDeque<>();
    private boolean busy;

    void post(Runnable letter) {
        lock.lock();
        try {
            letters.add(letter);
            if (busy) {
                return;
            }
            busy = true;
        } finally {
            lock.unlock();
        }
        work();
    }

    private void work() {
        boolean finished = false;
        try {
            for (Runnable letter = next(); letter != null; letter = next()) {
                letter.run();
            }
            finished = true;
        } finally {
            if (!finished) {
                idle();
            }
        }
    }

    private @Nullable Runnable next() {
        lock.lock();
        try {
            Runnable letter = letters.poll();
            busy = letter != null;
            return letter;
        } finally {
            lock.unlock();
        }
    }

    /// A letter has failed: the next to post goes on with the rest.
    private void idle() {
        lock.lock();
        try {
            busy = false;
        } finally {
            lock.unlock();
        }
    }
}
