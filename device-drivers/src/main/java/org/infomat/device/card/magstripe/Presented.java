package org.infomat.device.card.magstripe;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.infomat.device.DeviceStatus;
import org.infomat.device.card.CardRead;
import org.jspecify.annotations.Nullable;

/// The card that was drawn through last. It counts as there for a moment, since nobody can say when a hand has taken
/// it away; then it is forgotten.
public final class Presented {
    private static final long MOMENT = Duration.ofSeconds(1).toNanos();

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private @Nullable CardRead card;
    private long since;
    private @Nullable DeviceStatus ending;

    public void offer(CardRead read) {
        lock.lock();
        try {
            card = read;
            since = System.nanoTime();
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /// The first ending stays: what is said of a line that was closed after it had broken is that it broke.
    public void end(DeviceStatus status) {
        lock.lock();
        try {
            ending = ending == null ? status : ending;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    public Optional<DeviceStatus> ending() {
        lock.lock();
        try {
            return Optional.ofNullable(ending);
        } finally {
            lock.unlock();
        }
    }

    /// The card that is there.
    public Optional<CardRead> now() {
        lock.lock();
        try {
            left();
            return Optional.ofNullable(card);
        } finally {
            lock.unlock();
        }
    }

    /// Blocks until one is there; nothing when the line has ended.
    public Optional<CardRead> await() throws InterruptedException {
        lock.lockInterruptibly();
        try {
            left();
            while (card == null && ending == null) {
                changed.await();
            }
            return ending == null ? Optional.ofNullable(card) : Optional.empty();
        } finally {
            lock.unlock();
        }
    }

    /// Blocks until none is there or the line has ended.
    public void awaitNone() throws InterruptedException {
        lock.lockInterruptibly();
        try {
            for (long left = left(); left > 0 && ending == null; left = left()) {
                changed.awaitNanos(left);
            }
        } finally {
            lock.unlock();
        }
    }

    /// The time for which the card still counts as there; one whose time is over is forgotten here.
    private long left() {
        long left = card == null ? 0 : MOMENT - (System.nanoTime() - since);
        if (left <= 0) {
            card = null;
        }
        return left;
    }
}
