package org.infomat.kiosk.hardware;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;

/// The latest changes of one device's state.
final class History {
    static final int LENGTH = 50;

    private final ReentrantLock lock = new ReentrantLock();
    private final Deque<DeviceEvent> events = new ArrayDeque<>();

    void add(DeviceEvent event) {
        lock.lock();
        try {
            if (events.size() == LENGTH) {
                events.removeFirst();
            }
            events.add(event);
        } finally {
            lock.unlock();
        }
    }

    /// The oldest first.
    List<DeviceEvent> events() {
        lock.lock();
        try {
            return List.copyOf(events);
        } finally {
            lock.unlock();
        }
    }
}
