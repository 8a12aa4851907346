package org.infomat.device.port;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/// One direction of a cable in memory: a ring of bytes with a writer and a reader.
final class MemoryBuffer {
    private final String address;
    private final byte[] ring;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private int start;
    private int count;
    private boolean closed;

    MemoryBuffer(String address, int capacity) {
        this.address = address;
        ring = new byte[capacity];
    }

    void put(byte[] bytes, Duration limit) throws IOException, InterruptedException {
        long left = limit.toNanos();
        lock.lockInterruptibly();
        try {
            for (byte value : bytes) {
                while (count == ring.length && !closed && left > 0) {
                    left = changed.awaitNanos(left);
                }
                requireOpen();
                if (count == ring.length) {
                    throw new PortTimeoutException(
                            address + " did not take what was sent within " + limit.toMillis() + " ms");
                }
                ring[(start + count++) % ring.length] = value;
                changed.signalAll();
            }
            requireOpen();
        } finally {
            lock.unlock();
        }
    }

    byte[] take(int most, Duration limit) throws IOException, InterruptedException {
        long left = limit.toNanos();
        lock.lockInterruptibly();
        try {
            while (count == 0 && !closed && left > 0) {
                left = changed.awaitNanos(left);
            }
            if (count == 0) {
                requireOpen();
            }
            byte[] taken = new byte[Math.min(most, count)];
            for (int i = 0; i < taken.length; i++) {
                taken[i] = ring[start];
                start = (start + 1) % ring.length;
                count--;
            }
            changed.signalAll();
            return taken;
        } finally {
            lock.unlock();
        }
    }

    private void requireOpen() throws IOException {
        if (closed) {
            throw new IOException(address + " was pulled or closed");
        }
    }

    void close() {
        lock.lock();
        try {
            closed = true;
            start = 0;
            count = 0;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
