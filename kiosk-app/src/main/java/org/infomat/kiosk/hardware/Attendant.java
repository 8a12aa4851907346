package org.infomat.kiosk.hardware;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.infomat.device.Device;
import org.infomat.device.DeviceException;
import org.jspecify.annotations.Nullable;

/// Attends to a device for as long as it is open, and steps aside while somebody else has it alone.
final class Attendant<D extends Device> implements Callable<Boolean> {
    private static final Duration STEPPING_ASIDE = Duration.ofSeconds(2);

    private final D device;
    private final Attendance<D> attendance;
    private final Runnable deviceChanged;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private @Nullable Thread attending;
    private int others;

    Attendant(D device, Attendance<D> attendance, Runnable deviceChanged) {
        this.device = device;
        this.attendance = attendance;
        this.deviceChanged = deviceChanged;
    }

    @Override
    public Boolean call() throws DeviceException, InterruptedException {
        while (!attended()) {
            // Somebody has the device alone now; the attendance begins anew after that.
        }
        return true;
    }

    private boolean attended() throws DeviceException, InterruptedException {
        begin();
        try {
            attendance.attend(device, deviceChanged);
            return true;
        } catch (InterruptedException e) {
            if (!aside()) {
                throw e;
            }
            return false;
        } finally {
            end();
        }
    }

    private void begin() throws InterruptedException {
        lock.lockInterruptibly();
        try {
            while (others > 0) {
                changed.await();
            }
            attending = Thread.currentThread();
        } finally {
            lock.unlock();
        }
    }

    private void end() {
        lock.lock();
        try {
            attending = null;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private boolean aside() {
        lock.lock();
        try {
            return others > 0;
        } finally {
            lock.unlock();
        }
    }

    /// Waits for a moment until the attendance has ended; one that hangs is not waited for. To be followed by
    /// `comeBack`,
    /// also when it was interrupted.
    void stepAside() throws InterruptedException {
        lock.lock();
        try {
            others++;
            if (attending != null) {
                attending.interrupt();
            }
            for (long left = STEPPING_ASIDE.toNanos(); attending != null && left > 0; ) {
                left = changed.awaitNanos(left);
            }
        } finally {
            lock.unlock();
        }
    }

    void comeBack() {
        lock.lock();
        try {
            others--;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
