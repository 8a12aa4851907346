package org.infomat.kiosk;

import org.infomat.kiosk.outbox.Outbox;
import org.infomat.kiosk.servicing.Ended;
import org.infomat.kiosk.servicing.Ended.Result;
import org.infomat.kiosk.servicing.Task;

/// Does the one thing that a technician ordered.
final class TaskWork {
    private final Outbox outbox;
    private final AuditWatch audit;
    private final Runnable restart;

    /// @param restart ends the program so that its supervisor starts it again
    TaskWork(Outbox outbox, AuditWatch audit, Runnable restart) {
        this.outbox = outbox;
        this.audit = audit;
        this.restart = restart;
    }

    Result perform(Task task) throws InterruptedException {
        return switch (task) {
            case Task.SendNow send -> {
                outbox.hurry();
                yield new Result.Done("");
            }
            case Task.SetAside aside -> found(outbox.setAside(aside.application()));
            case Task.PutBack back -> found(outbox.putBack(back.application()));
            case Task.VerifyAudit verify -> audit.verify();
            case Task.Restart now -> {
                restart.run();
                yield new Result.Done("");
            }
        };
    }

    private static Result found(boolean done) {
        return done ? new Result.Done("") : new Result.Failed(Ended.Why.GONE, "");
    }

    /// What it is called in the audit log.
    static String word(Task task) {
        return switch (task) {
            case Task.SendNow send -> "send-now";
            case Task.SetAside aside -> "set-aside";
            case Task.PutBack back -> "put-back";
            case Task.VerifyAudit verify -> "verify-audit";
            case Task.Restart restart -> "restart";
        };
    }

    /// What it is done to: a device, an application's random id.
    static String object(Task task) {
        return switch (task) {
            case Task.SetAside aside -> aside.application().toString();
            case Task.PutBack back -> back.application().toString();
            case Task.SendNow send -> "";
            case Task.VerifyAudit verify -> "";
            case Task.Restart restart -> "";
        };
    }
}
