package org.infomat.device.port;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;

/// Tells whoever waits for a device's file that something has come, or that the device is gone. One thread waits in the
/// kernel for all the files (`epoll`), for as long as the program runs: a virtual thread that waited there would hold
/// up others, and looking again and again costs an idle terminal more than all else that it does.
final class Arrivals {
    private static final int ADD = 1;
    private static final int MODIFY = 3;
    /// `EPOLLONESHOT`: told once, and then not until it is asked for again.
    private static final int NOTHING = 1 << 30;

    private static final int ARRIVAL = 1 | NOTHING;
    private static final int NOT_OPEN = -1;
    private static final int ENDLESS = -1;
    private static final int MOST = 16;

    private static final ValueLayout.OfLong NUMBER = ValueLayout.JAVA_LONG_UNALIGNED;
    /// `struct epoll_event`: what is asked, then a number of ours, which follows at once on this one architecture.
    private static final long NUMBER_AT = System.getProperty("os.arch").equals("amd64") ? 4 : 8;

    private static final long EVENT = NUMBER_AT + NUMBER.byteSize();

    private final Kernel kernel;
    private final ReentrantLock opening = new ReentrantLock();
    private final ConcurrentMap<Long, Semaphore> watched = new ConcurrentHashMap<>();
    private final AtomicLong numbers = new AtomicLong();
    private int epoll = NOT_OPEN;

    Arrivals(Kernel kernel) {
        this.kernel = kernel;
    }

    /// Those of a file that is open.
    Watch watch(int file, SystemCall call, Arena memory) throws IOException {
        Watch watch = new Watch(open(), file, call, memory);
        watch.tell(ADD, NOTHING);
        return watch;
    }

    private int open() throws IOException {
        opening.lock();
        try (Arena memory = Arena.ofConfined()) {
            if (epoll == NOT_OPEN) {
                SystemCall call = new SystemCall(memory, "epoll");
                epoll = call.checked(() -> (int) kernel.epollCreate.invokeExact(call.state(), Kernel.CLOSE_ON_EXEC));
                int opened = epoll;
                Thread.ofPlatform().daemon().name("devices' arrivals").start(() -> wait(opened));
            }
            return epoll;
        } finally {
            opening.unlock();
        }
    }

    private void wait(int opened) {
        try (Arena memory = Arena.ofConfined()) {
            SystemCall call = new SystemCall(memory, "epoll");
            MemorySegment events = memory.allocate(MOST * EVENT, Long.BYTES);
            while (true) {
                int count = call.made(
                        () -> (int) kernel.epollWait.invokeExact(call.state(), opened, events, MOST, ENDLESS));
                if (count < 0 && call.errno() != SystemCall.INTERRUPTED) {
                    throw new IllegalStateException("The kernel no longer tells of devices", call.failure());
                }
                for (int i = 0; i < count; i++) {
                    Semaphore arrived = watched.get(events.get(NUMBER, i * EVENT + NUMBER_AT));
                    if (arrived != null) {
                        arrived.release();
                    }
                }
            }
        }
    }

    /// Of one file. Its calls follow one another, apart from `await`, which another thread may end with `close`.
    final class Watch {
        private final int epoll;
        private final int file;
        private final SystemCall call;
        private final MemorySegment event;
        private final long number = numbers.incrementAndGet();
        private final Semaphore arrived = new Semaphore(0);

        private Watch(int epoll, int file, SystemCall call, Arena memory) {
            this.epoll = epoll;
            this.file = file;
            this.call = call;
            event = memory.allocate(EVENT, Long.BYTES);
            event.set(NUMBER, NUMBER_AT, number);
            watched.put(number, arrived);
        }

        /// From now on `await` ends when there is something to read or the device is gone.
        void ask() throws IOException {
            arrived.drainPermits();
            tell(MODIFY, ARRIVAL);
        }

        private void tell(int what, int wanted) throws IOException {
            event.set(ValueLayout.JAVA_INT, 0, wanted);
            call.checked(() -> (int) kernel.epollControl.invokeExact(call.state(), epoll, what, file, event));
        }

        void await(Duration limit) throws InterruptedException {
            arrived.tryAcquire(limit.toNanos(), TimeUnit.NANOSECONDS);
        }

        /// Once the file is closed, which ends what the kernel tells of it.
        void close() {
            watched.remove(number);
            arrived.release();
        }
    }
}
