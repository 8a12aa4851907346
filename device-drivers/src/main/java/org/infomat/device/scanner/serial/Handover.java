package org.infomat.device.scanner.serial;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.infomat.device.DeviceStatus;
import org.infomat.device.scanner.Barcode;
import org.jspecify.annotations.Nullable;

/// Where a code passes from the line to the one who waits for it. A code for which nobody waits is gone; the end of the
/// line wakes the one who waits.
final class Handover {
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private boolean wanted;
    private @Nullable Barcode code;
    private @Nullable DeviceStatus ending;

    /// From now on a code is kept for who calls, until `forget`.
    void want() {
        lock.lock();
        try {
            wanted = true;
        } finally {
            lock.unlock();
        }
    }

    void forget() {
        lock.lock();
        try {
            wanted = false;
            code = null;
        } finally {
            lock.unlock();
        }
    }

    void offer(Barcode read) {
        lock.lock();
        try {
            if (wanted && code == null) {
                code = read;
                changed.signalAll();
            }
        } finally {
            lock.unlock();
        }
    }

    /// The first ending stays: what is said of a line that was closed after it had broken is that it broke.
    void end(DeviceStatus status) {
        lock.lock();
        try {
            ending = ending == null ? status : ending;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    Optional<DeviceStatus> ending() {
        lock.lock();
        try {
            return Optional.ofNullable(ending);
        } finally {
            lock.unlock();
        }
    }

    /// The code, or nothing when none came within the limit or the line has ended.
    Optional<Barcode> await(Duration limit) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            for (long left = limit.toNanos(); code == null && ending == null && left > 0; ) {
                left = changed.awaitNanos(left);
            }
            return Optional.ofNullable(code);
        } finally {
            lock.unlock();
        }
    }
}
