package org.infomat.kiosk.hardware;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;

/// Work with a device that the caller waits for, but never longer than a limit; interrupting the caller interrupts it.
final class LimitedWork<T> {
    private final Timing timing;
    private final Duration limit;
    private final CompletableFuture<Optional<T>> outcome = new CompletableFuture<>();

    LimitedWork(Timing timing, Duration limit) {
        this.timing = timing;
        this.limit = limit;
    }

    /// The outcome, or nothing after `failed` or `tooLong` has been told.
    Optional<T> outcome(Callable<T> work, Consumer<Throwable> failed, Runnable tooLong) throws InterruptedException {
        Operation<T> operation = new Operation<>(work, done -> outcome.complete(Optional.of(done)), failure -> {
            failed.accept(failure);
            outcome.complete(Optional.empty());
        });
        Timing.Alarm end = timing.after(limit, () -> {
            if (!outcome.isDone()) {
                tooLong.run();
                outcome.complete(Optional.empty());
            }
        });
        try {
            timing.run(operation);
            return outcome.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("The outcome is always completed with a value", e);
        } finally {
            end.cancel();
            operation.interrupt();
        }
    }
}
