package org.infomat.device.simulated;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/// What happens around a simulated device, one thing after another, and those who wait for it to happen.
public final class Happenings {
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition happened = lock.newCondition();

    /// Something happens: all who wait look again.
    public void happen(Runnable change) {
        lock.lock();
        try {
            change.run();
            happened.signalAll();
        } finally {
            lock.unlock();
        }
    }

    public <T> T see(Supplier<T> view) {
        lock.lock();
        try {
            return view.get();
        } finally {
            lock.unlock();
        }
    }

    /// Blocks until there is something to see, or nothing within the limit.
    public <T> Optional<T> await(Duration limit, Supplier<Optional<T>> view) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            Optional<T> seen = view.get();
            for (long left = limit.toNanos(); seen.isEmpty() && left > 0; seen = view.get()) {
                left = happened.awaitNanos(left);
            }
            return seen;
        } finally {
            lock.unlock();
        }
    }

    /// Blocks until there is something to see.
    public <T> T await(Supplier<Optional<T>> view) throws InterruptedException {
        while (true) {
            Optional<T> seen = await(Duration.ofNanos(TimeUnit.DAYS.toNanos(1)), view);
            if (seen.isPresent()) {
                return seen.get();
            }
        }
    }
}
