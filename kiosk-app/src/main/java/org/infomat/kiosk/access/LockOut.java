package org.infomat.kiosk.access;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// How long nobody may try a password after wrong ones: a few are free, then each doubles the wait. Pure.
///
/// @param failures since somebody last signed in
/// @param last when the last wrong one was given
record LockOut(int failures, Instant last) {
    static final LockOut NONE = new LockOut(0, Instant.EPOCH);

    private static final int FREE = 3;
    private static final Duration FIRST = Duration.ofSeconds(30);
    private static final Duration LONGEST = Duration.ofHours(1);

    LockOut failed(Instant now) {
        return new LockOut(failures + 1, now);
    }

    /// The same after the clock was set back: the wait begins anew, and is not as long as the clock was wrong.
    LockOut notAfter(Instant now) {
        return now.isBefore(last) ? new LockOut(failures, now) : this;
    }

    /// Until when nobody is asked.
    Optional<Instant> lockedUntil(Instant now) {
        return Optional.of(last.plus(waiting())).filter(now::isBefore);
    }

    private Duration waiting() {
        if (failures < FREE) {
            return Duration.ZERO;
        }
        int doublings = Math.min(failures - FREE, 20);
        Duration wait = FIRST.multipliedBy(1L << doublings);
        return wait.compareTo(LONGEST) > 0 ? LONGEST : wait;
    }

    String text() {
        return failures + " " + last + "\n";
    }

    /// A text that is none counts as the longest wait from now: whoever damages it wins nothing.
    static LockOut parse(String text, Instant now) {
        String[] words = text.strip().split(" ", -1);
        try {
            return new LockOut(Integer.parseInt(words[0]), Instant.parse(words[1]));
        } catch (IllegalArgumentException | IndexOutOfBoundsException | DateTimeException e) {
            return new LockOut(FREE + 20, now);
        }
    }
}
