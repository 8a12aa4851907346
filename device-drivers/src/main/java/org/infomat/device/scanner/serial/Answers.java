package org.infomat.device.scanner.serial;

import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/// Waits for a scanner to say anything at all.
final class Answers {
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private long count;

    /// How a question is put.
    @FunctionalInterface
    interface Question {
        void ask() throws InterruptedException;
    }

    void heard() {
        lock.lock();
        try {
            count++;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /// Whether anything was heard within the limit after the question.
    boolean after(Question question, Duration limit) throws InterruptedException {
        long before = count();
        question.ask();
        lock.lockInterruptibly();
        try {
            for (long left = limit.toNanos(); count == before && left > 0; ) {
                left = changed.awaitNanos(left);
            }
            return count > before;
        } finally {
            lock.unlock();
        }
    }

    private long count() {
        lock.lock();
        try {
            return count;
        } finally {
            lock.unlock();
        }
    }
}
