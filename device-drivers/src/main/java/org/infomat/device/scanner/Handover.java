package org.infomat.device.scanner;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.infomat.device.DeviceException;
import org.infomat.device.DeviceId;
import org.infomat.device.DeviceStatus;
import org.jspecify.annotations.Nullable;

/// Where a code passes from whoever listens to the scanner to the one who waits for it. A code for which nobody waits
/// is gone; the end of the line wakes the one who waits.
public final class Handover {
    private static final Duration SWITCH_AGAIN = Duration.ofSeconds(10);

    private final DeviceId id;
    private final ReadingSwitch reading;
    private final ReentrantLock operation = new ReentrantLock();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private boolean wanted;
    private boolean expected = true;
    private @Nullable Barcode code;
    private @Nullable DeviceStatus ending;

    public Handover(DeviceId id, ReadingSwitch reading) {
        this.id = id;
        this.reading = reading;
    }

    /// As `BarcodeScanner.scan`.
    public Barcode take() throws DeviceException, InterruptedException {
        operation.lockInterruptibly();
        try {
            want(true);
            return awaitCode();
        } finally {
            want(false);
            operation.unlock();
        }
    }

    private Barcode awaitCode() throws DeviceException, InterruptedException {
        try {
            while (true) {
                refuseIfEnded();
                boolean light = expecting();
                if (light) {
                    reading.on();
                }
                Optional<Barcode> read = await(light);
                if (read.isPresent()) {
                    return read.get();
                }
                if (light && !expecting()) {
                    reading.off();
                }
            }
        } finally {
            reading.off();
        }
    }

    private void refuseIfEnded() throws DeviceException {
        Optional<DeviceStatus> ended = ending();
        if (ended.isPresent()) {
            throw new DeviceException(id, ended.get(), "The scanner's line has ended", "Check its cable and the power");
        }
    }

    /// As `BarcodeScanner.expect`.
    public void expect(boolean somebody) {
        lock.lock();
        try {
            expected = somebody;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private boolean expecting() {
        lock.lock();
        try {
            return expected;
        } finally {
            lock.unlock();
        }
    }

    private void want(boolean somebody) {
        lock.lock();
        try {
            wanted = somebody;
            code = null;
        } finally {
            lock.unlock();
        }
    }

    /// A code has been read; whether somebody gets it.
    public boolean offer(Barcode read) {
        lock.lock();
        try {
            boolean taken = wanted && expected && code == null;
            if (taken) {
                code = read;
                changed.signalAll();
            }
            return taken;
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

    /// The code, or nothing when it is time to switch again, when the expectation has changed or the line has ended.
    private Optional<Barcode> await(boolean expectation) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            long left = SWITCH_AGAIN.toNanos();
            while (code == null && ending == null && expected == expectation && left > 0) {
                left = changed.awaitNanos(left);
            }
            return Optional.ofNullable(code);
        } finally {
            lock.unlock();
        }
    }
}
