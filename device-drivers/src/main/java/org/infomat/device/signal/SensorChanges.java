package org.infomat.device.signal;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.infomat.device.DeviceStatus;
import org.jspecify.annotations.Nullable;

/// What the sensors of an open board say, handed from the thread that hears them to whoever waits.
public final class SensorChanges {
    /// More than anybody can do while nobody listens; then the oldest are forgotten.
    private static final int MOST_UNHEARD = 256;

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Set<Sensor> active = EnumSet.noneOf(Sensor.class);
    private final Deque<SensorChange> unheard = new ArrayDeque<>();
    private @Nullable DeviceStatus ending;

    /// How a sensor is when the board is opened, which is no change.
    public void begin(Sensor sensor, boolean on) {
        lock.lock();
        try {
            if (on) {
                active.add(sensor);
            }
        } finally {
            lock.unlock();
        }
    }

    /// What is as before is no change.
    public void put(Sensor sensor, boolean on) {
        lock.lock();
        try {
            if (on ? active.add(sensor) : active.remove(sensor)) {
                if (unheard.size() == MOST_UNHEARD) {
                    unheard.removeFirst();
                }
                unheard.addLast(new SensorChange(sensor, on));
                changed.signalAll();
            }
        } finally {
            lock.unlock();
        }
    }

    public Set<Sensor> active() {
        lock.lock();
        try {
            return Set.copyOf(active);
        } finally {
            lock.unlock();
        }
    }

    /// The first ending stays: what is said of a board that was closed after it had gone is that it went.
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

    /// Blocks until there is a change; empty when there will be none any more.
    public Optional<SensorChange> await() throws InterruptedException {
        lock.lockInterruptibly();
        try {
            while (unheard.isEmpty() && ending == null) {
                changed.await();
            }
            return ending == null ? Optional.of(unheard.removeFirst()) : Optional.empty();
        } finally {
            lock.unlock();
        }
    }
}
