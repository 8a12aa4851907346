package org.infomat.kiosk.hardware;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/// The machine's own time: one thread that only rings, virtual threads that work.
final class SystemTiming implements Timing, AutoCloseable {
    private final InstantSource clock;
    private final ScheduledThreadPoolExecutor alarm = new ScheduledThreadPoolExecutor(
            1, Thread.ofPlatform().daemon().name("hardware-alarm").factory());

    SystemTiming(InstantSource clock) {
        this.clock = clock;
        alarm.setRemoveOnCancelPolicy(true);
        alarm.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
        alarm.setRejectedExecutionHandler((task, closed) -> {});
    }

    @Override
    public Instant now() {
        return clock.instant();
    }

    @Override
    public Alarm after(Duration delay, Runnable task) {
        Future<?> waiting = alarm.schedule(() -> run(task), delay.toNanos(), TimeUnit.NANOSECONDS);
        return () -> waiting.cancel(false);
    }

    @Override
    public void run(Runnable task) {
        Thread.ofVirtual().name("hardware").start(task);
    }

    @Override
    public void close() {
        alarm.shutdown();
    }
}
