package org.infomat.device.bridge.javapos;

import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/// Whether a card is in the reader, as its service tells it.
final class Slot {
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private boolean card;
    private boolean ended;

    void card(boolean there) {
        lock.lock();
        try {
            card = there;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    void end() {
        lock.lock();
        try {
            ended = true;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    boolean holdsCard() {
        lock.lock();
        try {
            return card;
        } finally {
            lock.unlock();
        }
    }

    /// Blocks until a card is there, or is not, or the reader has ended.
    void await(boolean there) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            while (card != there && !ended) {
                changed.await();
            }
        } finally {
            lock.unlock();
        }
    }
}
