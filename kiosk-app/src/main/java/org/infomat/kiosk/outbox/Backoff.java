package org.infomat.kiosk.outbox;

import java.time.Duration;
import java.util.random.RandomGenerator;

/// How long to wait before sending again: exponentially longer, and anywhere below that ("full jitter"), so that a
/// thousand terminals do not return in the same second when the hub is back.
public record Backoff(Duration first, Duration longest) {
    /// From two seconds up to a quarter of an hour.
    public static final Backoff DEFAULT = new Backoff(Duration.ofSeconds(2), Duration.ofMinutes(15));

    /// What a hub may ask for at most: a mistaken header must not silence a terminal for weeks.
    public static final Duration LONGEST_RETRY_AFTER = Duration.ofHours(6);

    /// An application that was set aside because the hub stumbles over it is tried again after this at the latest.
    private static final Duration LONGEST_REVISIT = Duration.ofHours(6);

    public Backoff {
        if (!first.isPositive() || longest.compareTo(first) < 0) {
            throw new IllegalArgumentException("Waits are positive and grow: " + first + " … " + longest);
        }
    }

    /// The wait after so many attempts, on top of what the hub asked for.
    public Duration after(int attempts, Duration retryAfter, RandomGenerator random) {
        Duration asked = retryAfter.compareTo(LONGEST_RETRY_AFTER) > 0 ? LONGEST_RETRY_AFTER : retryAfter;
        return asked.plusMillis(1 + random.nextLong(ceiling(attempts).toMillis()));
    }

    /// The wait until an application that the hub stumbles over is tried again: some hours.
    Duration revisit(RandomGenerator random) {
        long longest = LONGEST_REVISIT.toMillis();
        return Duration.ofMillis(random.nextLong(longest / 2, longest));
    }

    private Duration ceiling(int attempts) {
        Duration ceiling = first;
        for (int attempt = 1; attempt < attempts && ceiling.compareTo(longest) < 0; attempt++) {
            ceiling = ceiling.multipliedBy(2);
        }
        return ceiling.compareTo(longest) < 0 ? ceiling : longest;
    }

    /// No wait is ever longer: a next attempt that lies further ahead means that the clock was turned back.
    Duration limit() {
        return LONGEST_RETRY_AFTER.plus(longest);
    }
}
