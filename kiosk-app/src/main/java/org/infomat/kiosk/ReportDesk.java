package org.infomat.kiosk;

import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.infomat.kiosk.dispatch.Dispatch;
import org.infomat.kiosk.dispatch.Posted;
import org.infomat.kiosk.report.SignedReport;
import org.infomat.kiosk.servicing.Ended.Result;
import org.infomat.kiosk.servicing.Ended.Why;
import org.infomat.kiosk.servicing.Task;
import org.infomat.kiosk.stick.StickOutcome;
import org.infomat.kiosk.stick.StickWriter;

/// Hands signed reports of the terminal out: to a stick, or to the hub.
final class ReportDesk {
    /// Longer than one attempt takes at most.
    private static final long FIRST_ATTEMPT_SECONDS = 15;

    /// Makes a report of the terminal as it is now.
    @FunctionalInterface
    interface Reporter {
        SignedReport report() throws IOException, InterruptedException;
    }

    private final Reporter reporter;
    private final StickWriter sticks;
    private final Dispatch dispatch;

    ReportDesk(Reporter reporter, StickWriter sticks, Dispatch dispatch) {
        this.reporter = reporter;
        this.sticks = sticks;
        this.dispatch = dispatch;
    }

    Result handOut(Task.Report.Destination destination) throws InterruptedException {
        try {
            SignedReport report = reporter.report();
            return switch (destination) {
                case STICK -> result(sticks.write(report.name(), report.archive()));
                case HUB -> toHub(report);
            };
        } catch (IOException e) {
            return new Result.Failed(Why.NOT_RECORDED, String.valueOf(e.getMessage()));
        }
    }

    private static Result result(StickOutcome outcome) {
        return switch (outcome) {
            case StickOutcome.Written(String file) -> new Result.Done(file);
            case StickOutcome.NoStick _ -> new Result.Failed(Why.NO_STICK, "");
            case StickOutcome.ReadOnly _ -> new Result.Failed(Why.STICK_READ_ONLY, "");
            case StickOutcome.Full _ -> new Result.Failed(Why.STICK_FULL, "");
            case StickOutcome.Failed(String detail) -> new Result.Failed(Why.STICK_FAILED, detail);
        };
    }

    /// Waits for the first attempt; what fails then is tried on.
    private Result toHub(SignedReport report) throws InterruptedException {
        CompletableFuture<Posted> first = new CompletableFuture<>();
        dispatch.handIn(report.id(), report.message(), first::complete);
        String id = report.id().toString();
        try {
            return switch (first.get(FIRST_ATTEMPT_SECONDS, TimeUnit.SECONDS)) {
                case DELIVERED -> new Result.Done(id);
                case REFUSED -> new Result.Failed(Why.HUB_REFUSED, id);
                case NOT_NOW -> new Result.Failed(Why.KEPT_FOR_HUB, id);
            };
        } catch (TimeoutException e) {
            return new Result.Failed(Why.KEPT_FOR_HUB, id);
        } catch (ExecutionException e) {
            throw new IllegalStateException("Nobody completes it with a failure", e);
        }
    }
}
