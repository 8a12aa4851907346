package org.infomat.kiosk.backend;

import java.time.Duration;
import java.util.random.RandomGenerator;
import org.infomat.kiosk.visit.Availability;

/// Asks the hub again and again whether it is there and which services are out, so that a person is told before they
/// start. More often while the hub is away; never in step with other terminals.
public final class HubWatch {
    static final Duration EVERY = Duration.ofMinutes(1);
    static final Duration EVERY_WHILE_AWAY = Duration.ofSeconds(10);
    private static final double JITTER = 0.2;

    private final Backend backend;
    private final Listener listener;
    private final RandomGenerator random;

    public HubWatch(Backend backend, Listener listener, RandomGenerator random) {
        this.backend = backend;
        this.listener = listener;
        this.random = random;
    }

    /// Hears of each answer, changed or not, on the watch's thread.
    public interface Listener {
        void answered(Availability availability);

        /// What was known of availability before stays true until the next answer.
        void failed(Failure failure);
    }

    /// Watches on a thread of its own; interrupt it to end.
    public Thread start() {
        return Thread.ofVirtual().name("hub-watch").start(this::run);
    }

    private void run() {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                Thread.sleep(look());
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    /// Looks once; returns when to look again.
    Duration look() throws InterruptedException {
        return switch (backend.availability()) {
            case Outcome.Ok<Availability>(Availability availability) -> {
                listener.answered(availability);
                yield spread(EVERY);
            }
            case Outcome.Failed<Availability>(Failure failure) -> {
                listener.failed(failure);
                Duration pause = spread(failure.isUnreached() ? EVERY_WHILE_AWAY : EVERY);
                yield failure.retryAfter().compareTo(pause) > 0 ? failure.retryAfter() : pause;
            }
        };
    }

    private Duration spread(Duration around) {
        return Duration.ofMillis((long) (around.toMillis() * random.nextDouble(1 - JITTER, 1 + JITTER)));
    }
}
