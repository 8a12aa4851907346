package org.infomat.kiosk;

import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.infomat.kiosk.visit.Event;

/// Lets time pass: the visit hears what time it is, and the technician's picture of the terminal is renewed.
final class Pulse implements AutoCloseable {
    private static final Duration TICK = Duration.ofMillis(500);
    private static final Duration DIAGNOSIS = Duration.ofSeconds(2);

    private final InstantSource clock;
    private final Runnable diagnosing;
    private final Consumer<Event> events;
    private final ScheduledThreadPoolExecutor timer = new ScheduledThreadPoolExecutor(
            1, Thread.ofPlatform().daemon().name("pulse").factory());

    Pulse(InstantSource clock, Runnable diagnosing, Consumer<Event> events) {
        this.clock = clock;
        this.diagnosing = diagnosing;
        this.events = events;
    }

    void start() {
        every(TICK, () -> events.accept(new Event.Tick(clock.instant())));
        every(DIAGNOSIS, diagnosing);
    }

    private void every(Duration period, Runnable task) {
        var _ = timer.scheduleAtFixedRate(task, 0, period.toMillis(), TimeUnit.MILLISECONDS);
    }

    @Override
    public void close() {
        timer.shutdownNow();
    }
}
