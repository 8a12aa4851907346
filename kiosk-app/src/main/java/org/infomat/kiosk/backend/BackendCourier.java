package org.infomat.kiosk.backend;

import org.infomat.kiosk.outbox.Courier;
import org.infomat.kiosk.outbox.Delivery;
import org.infomat.kiosk.outbox.Submission;
import org.infomat.kiosk.visit.Problem;

/// Carries the outbox's applications to the hub. What the contract calls final is refused, everything else is tried
/// again: better once too often than an application that nobody sends.
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

    private static Delivery notReceived(Failure failure) {
        return failure.problem() == Problem.REFUSED
                ? new Delivery.Refused(failure.reason())
                : new Delivery.NotNow(failure.reason(), failure.retryAfter());
    }
}
