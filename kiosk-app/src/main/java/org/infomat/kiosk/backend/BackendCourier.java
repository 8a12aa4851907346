package org.infomat.kiosk.backend;

import org.infomat.kiosk.outbox.Courier;
import org.infomat.kiosk.outbox.Delivery;
import org.infomat.kiosk.outbox.Submission;
import org.infomat.kiosk.visit.Availability;
import org.infomat.kiosk.visit.Problem;

/// Carries the outbox's applications to the hub. What the contract calls final is refused, everything else is tried
/// again: better once too often than an application that nobody sends. Where it fails, the hub is asked something else,
/// which tells whether it fails at everything or at this application.
public final class BackendCourier implements Courier {
    private final Backend backend;

    public BackendCourier(Backend backend) {
        this.backend = backend;
    }

    @Override
    public Delivery deliver(Submission submission) throws InterruptedException {
        return switch (backend.submit(submission)) {
            case Outcome.Ok<Backend.Received> ok -> new Delivery.Received();
            case Outcome.Failed<Backend.Received> failed -> notReceived(failed.failure());
        };
    }

    private Delivery notReceived(Failure failure) throws InterruptedException {
        if (failure.problem() == Problem.REFUSED) {
            return new Delivery.Refused(failure.reason());
        }
        return wantsToBeLeftAlone(failure) || !hubIsWell()
                ? new Delivery.NotNow(failure.reason(), failure.retryAfter())
                : new Delivery.Stumbled(failure.reason());
    }

    private static boolean wantsToBeLeftAlone(Failure failure) {
        return failure.problem() == Problem.TOO_MANY || failure.retryAfter().isPositive();
    }

    /// Another question than the one that failed, asked at the same time over the same line.
    private boolean hubIsWell() throws InterruptedException {
        return backend.availability() instanceof Outcome.Ok<Availability>;
    }
}
