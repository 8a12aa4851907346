package org.infomat.kiosk.backend;

import java.time.Duration;
import java.util.random.RandomGenerator;
import org.infomat.kiosk.visit.Problem;

/// Tries calls that change nothing a second and third time where the line broke or the hub was busy for a moment. A
/// person is waiting: what took its full time already, or wants longer, is not tried again.
record Patience(int attempts, Duration longestPause, Pause pause, RandomGenerator random) {
    /// Sleeps; a test's does not.
    interface Pause {
        void rest(Duration duration) throws InterruptedException;
    }

    interface Call<T> {
        Outcome<T> make() throws InterruptedException;
    }

    <T> Outcome<T> with(Call<T> call) throws InterruptedException {
        Outcome<T> outcome = call.make();
        for (int attempt = 1; attempt < attempts && isWorthAnother(outcome); attempt++) {
            pause.rest(Duration.ofMillis(1 + random.nextLong(longestPause.toMillis() << (attempt - 1))));
            outcome = call.make();
        }
        return outcome;
    }

    private static <T> boolean isWorthAnother(Outcome<T> outcome) {
        return outcome instanceof Outcome.Failed<T> failed
                && (failed.failure().problem() == Problem.OFFLINE
                        || failed.failure().problem() == Problem.SERVER)
                && failed.failure().retryAfter().isZero();
    }
}
