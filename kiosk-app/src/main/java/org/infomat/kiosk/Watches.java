package org.infomat.kiosk;

import java.util.ArrayList;
import java.util.List;

/// Threads that work while the terminal lives, and end with it.
final class Watches implements AutoCloseable {
    private final List<Thread> threads = new ArrayList<>();

    void keep(Thread thread) {
        threads.add(thread);
    }

    @Override
    public void close() {
        threads.forEach(Thread::interrupt);
    }
}
