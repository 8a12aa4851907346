package org.infomat.kiosk;

import java.util.Locale;
import java.util.stream.Collectors;
import org.infomat.device.DeviceId;
import org.infomat.device.DeviceReason;
import org.infomat.device.health.HealthLevel;
import org.infomat.device.health.HealthOutcome;
import org.infomat.kiosk.hardware.Hardware;
import org.infomat.kiosk.hardware.usage.Usage;
import org.infomat.kiosk.outbox.Outbox;
import org.infomat.kiosk.servicing.Ended;
import org.infomat.kiosk.servicing.Ended.Result;
import org.infomat.kiosk.servicing.Task;

/// Does the one thing that a technician ordered.
final class TaskWork {
    private final Hardware hardware;
    private final Outbox outbox;
    private final AuditWatch audit;
    private final TrialWork trials;
    private final AttachingWork attaching;
    private final RecordingWork recordings;
    private final ReportDesk reports;
    private final Runnable restart;

    /// @param restart ends the program so that its supervisor starts it again
    TaskWork(
            Hardware hardware,
            Outbox outbox,
            AuditWatch audit,
            TrialWork trials,
            AttachingWork attaching,
            RecordingWork recordings,
            ReportDesk reports,
            Runnable restart) {
        this.hardware = hardware;
        this.outbox = outbox;
        this.audit = audit;
        this.trials = trials;
        this.attaching = attaching;
        this.recordings = recordings;
        this.reports = reports;
        this.restart = restart;
    }

    Result perform(Task task) throws InterruptedException {
        return switch (task) {
            case Task.CheckHealth(DeviceId device, HealthLevel level) ->
                result(hardware.check(device, level).outcome());
            case Task.Reconnect reconnect -> {
                hardware.reconnect(reconnect.device());
                yield new Result.Done("");
            }
            case Task.RecordSession session -> recordings.record(session.device());
            case Task.ResetCounters reset -> new Result.Done(told(hardware.resetUsage(reset.device())));
            case Task.SendNow send -> {
                outbox.hurry();
                yield new Result.Done("");
            }
            case Task.SetAside aside -> found(outbox.setAside(aside.application()));
            case Task.PutBack back -> found(outbox.putBack(back.application()));
            case Task.VerifyAudit verify -> audit.verify();
            case Task.Trying trying -> trials.perform(trying);
            case Task.Attaching step -> attaching.perform(step);
            case Task.Report report -> reports.handOut(report.to());
            case Task.Restart now -> {
                restart.run();
                yield new Result.Done("");
            }
        };
    }

    /// Ends what is under way with what there is of it. Returns at once.
    void cutShort(Task task) {
        if (task instanceof Task.RecordSession session) {
            recordings.cutShort(session.device());
        }
    }

    static Result result(HealthOutcome outcome) {
        return switch (outcome) {
            case HealthOutcome.Passed(String detail) -> new Result.Done(detail);
            case HealthOutcome.Failed(DeviceReason reason, String detail) -> new Result.Faulty(reason, detail);
            case HealthOutcome.Unattended _ -> new Result.Failed(Ended.Why.UNATTENDED, "");
            case HealthOutcome.NotAvailable _ -> new Result.Failed(Ended.Why.NOT_AVAILABLE, "");
        };
    }

    /// What the counters were, for the audit log.
    private static String told(Usage usage) {
        return usage.counts().entrySet().stream()
                .map(count -> count.getKey().word() + "=" + count.getValue())
                .collect(Collectors.joining(" "));
    }

    private static Result found(boolean done) {
        return done ? new Result.Done("") : new Result.Failed(Ended.Why.GONE, "");
    }

    /// What it is called in the audit log.
    static String word(Task task) {
        return switch (task) {
            case Task.CheckHealth check -> "check-" + check.level().name().toLowerCase(Locale.ROOT);
            case Task.Reconnect reconnect -> "reconnect";
            case Task.RecordSession session -> "record-session";
            case Task.ResetCounters reset -> "reset-counters";
            case Task.SendNow send -> "send-now";
            case Task.SetAside aside -> "set-aside";
            case Task.PutBack back -> "put-back";
            case Task.VerifyAudit verify -> "verify-audit";
            case Task.Trying trying -> TrialWork.word(trying);
            case Task.Attaching step -> AttachingWork.word(step);
            case Task.Report report -> "report-to-" + report.to().name().toLowerCase(Locale.ROOT);
            case Task.Restart restart -> "restart";
        };
    }

    /// What else is to be known of it before it is done.
    static String detail(Task task) {
        return switch (task) {
            case Task.Trying trying -> TrialWork.detail(trying);
            case Task.Attaching step -> AttachingWork.detail(step);
            default -> "";
        };
    }

    /// What it is done to: a device, an application's random id.
    static String object(Task task) {
        return switch (task) {
            case Task.CheckHealth check -> check.device().value();
            case Task.Reconnect reconnect -> reconnect.device().value();
            case Task.RecordSession session -> session.device().value();
            case Task.ResetCounters reset -> reset.device().value();
            case Task.SetAside aside -> aside.application().toString();
            case Task.PutBack back -> back.application().toString();
            case Task.SendNow send -> "";
            case Task.VerifyAudit verify -> "";
            case Task.Trying trying -> TrialWork.object(trying);
            case Task.Attaching step -> AttachingWork.object(step);
            case Task.Report report -> "";
            case Task.Restart restart -> "";
        };
    }
}
