package org.infomat.kiosk.hardware.bench;

import java.time.Duration;
import java.util.List;

/// What was measured, told at once beside what was promised.
final class Figures {
    private boolean kept = true;

    synchronized void times(String what, List<Duration> times, Duration promise) {
        List<Long> sorted = times.stream().map(Duration::toMillis).sorted().toList();
        long worst = sorted.getLast();
        add(
                what,
                "median %,6d ms  worst %,6d ms  of %d".formatted(sorted.get(sorted.size() / 2), worst, times.size()),
                "%,d ms".formatted(promise.toMillis()),
                worst <= promise.toMillis());
    }

    synchronized void load(String what, Load load, Load promise) {
        add(
                what,
                "%.2f %% of a core, %,.0f KiB/s of objects".formatted(load.percent(), load.allocated()),
                "%.0f %%, %,.0f KiB/s".formatted(promise.percent(), promise.allocated()),
                load.percent() <= promise.percent() && load.allocated() <= promise.allocated());
    }

    private void add(String what, String value, String promise, boolean good) {
        System.out.printf("%-46s %-46s promised %-20s %s%n", what, value, promise, good ? "kept" : "NOT KEPT");
        kept &= good;
    }

    synchronized boolean kept() {
        return kept;
    }
}
