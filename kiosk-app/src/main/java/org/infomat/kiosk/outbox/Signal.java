package org.infomat.kiosk.outbox;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/// "There may be something to do": many may give it, one waits for it. Given twice before it is taken counts once.
final class Signal {
    private final Semaphore given = new Semaphore(0);

    void give() {
        given.release();
    }

    void await(Duration atMost) throws InterruptedException {
        if (given.tryAcquire(atMost.toMillis(), TimeUnit.MILLISECONDS)) {
            given.drainPermits();
        }
    }
}
