package org.infomat.device;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;

/// Tries whether a device that is opened and closed again and again leaves anything behind.
public abstract class Openings {
    /// How often.
    protected int cycles() {
        return 300;
    }

    /// As in the kiosk, where somebody always waits for the next card or code.
    protected static void waitingIsEndedBy(Runnable closing, Footprint.Cycle waiting) throws InterruptedException {
        CountDownLatch begun = new CountDownLatch(1);
        Thread thread = Thread.ofVirtual().start(() -> {
            begun.countDown();
            assertThat(catchThrowable(waiting::run)).isInstanceOf(DeviceException.class);
        });
        begun.await();
        closing.run();
        assertThat(thread.join(Duration.ofSeconds(10))).isTrue();
    }

    protected final void stays(String what, Footprint.Cycle cycle) throws Exception {
        Duration each = Footprint.stays(cycles(), cycle);
        System.out.printf("%s: opened and closed %,d times, %.1f ms each%n", what, cycles(), each.toNanos() / 1e6);
    }
}
