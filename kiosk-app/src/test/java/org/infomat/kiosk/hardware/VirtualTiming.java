package org.infomat.kiosk.hardware;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Executor;

/// Time that passes when the test says so. Work is done at once in the caller's thread unless told otherwise.
final class VirtualTiming implements Timing {
    private record Ringing(Instant due, Runnable task) {}

    private final List<Ringing> alarms = new ArrayList<>();
    private final Executor work;
    private Instant now = Instant.parse("2026-03-20T08:00:00Z");

    VirtualTiming() {
        this(Runnable::run);
    }

    VirtualTiming(Executor work) {
        this.work = work;
    }

    @Override
    public synchronized Instant now() {
        return now;
    }

    @Override
    public synchronized Alarm after(Duration delay, Runnable task) {
        Ringing ringing = new Ringing(now.plus(delay), task);
        alarms.add(ringing);
        return () -> cancel(ringing);
    }

    private synchronized void cancel(Ringing ringing) {
        alarms.removeIf(alarm -> alarm == ringing);
    }

    @Override
    public void run(Runnable task) {
        work.execute(task);
    }

    void advance(Duration time) {
        Instant end = now().plus(time);
        for (Ringing alarm = next(end); alarm != null; alarm = next(end)) {
            alarm.task().run();
        }
    }

    private synchronized Ringing next(Instant end) {
        Ringing first = alarms.stream()
                .filter(alarm -> !alarm.due().isAfter(end))
                .min(Comparator.comparing(Ringing::due))
                .orElse(null);
        now = first == null ? end : first.due().isAfter(now) ? first.due() : now;
        alarms.remove(first);
        return first;
    }
}
