package org.infomat.kiosk.technician;

import org.infomat.device.health.HealthLevel;
import org.infomat.kiosk.screen.widget.Phrase;
import org.infomat.kiosk.servicing.Task;

/// What tasks are called, and what they bring about.
final class TaskWords {
    private TaskWords() {}

    static Phrase name(Shown shown, Task task) {
        return switch (task) {
            case Task.CheckHealth check -> shown.say(health(check.level()));
            case Task.Reconnect reconnect -> shown.say("technician.task.reconnect");
            case Task.RecordSession session -> shown.say("technician.task.record-session");
            case Task.ResetCounters reset -> shown.say("technician.task.reset-counters");
            case Task.SendNow send -> shown.say("technician.task.send-now");
            case Task.SetAside aside -> shown.say("technician.task.set-aside");
            case Task.PutBack back -> shown.say("technician.task.put-back");
            case Task.VerifyAudit verify -> shown.say("technician.task.verify-audit");
            case Task.Report(Task.Report.Destination to) -> shown.say(report(to));
            case Task.Restart restart -> shown.say("technician.task.restart");
            case Task.Trying trying -> TrialWords.name(shown, trying);
            case Task.Find find -> shown.say("technician.task.find");
            case Task.TryCandidate tried -> shown.say(health(tried.level()));
            case Task.TakeOn taken -> shown.say("technician.task.take-on");
        };
    }

    private static String report(Task.Report.Destination to) {
        return switch (to) {
            case STICK -> "technician.task.report-to-stick";
            case HUB -> "technician.task.report-to-hub";
        };
    }

    static String health(HealthLevel level) {
        return switch (level) {
            case INTERNAL -> "technician.health.internal";
            case EXTERNAL -> "technician.health.external";
            case INTERACTIVE -> "technician.health.interactive";
        };
    }

    /// What is said before something that cannot be taken back, or that somebody has to know first.
    static Phrase consequence(Shown shown, Task task) {
        return shown.say(
                switch (task) {
                    case Task.Restart restart -> "technician.confirm.restart";
                    case Task.SetAside aside -> "technician.confirm.set-aside";
                    case Task.RecordSession session -> "technician.confirm.record-session";
                    case Task.ResetCounters reset -> "technician.confirm.reset-counters";
                    case Task.CheckHealth check -> "technician.confirm.other";
                    case Task.Reconnect reconnect -> "technician.confirm.other";
                    case Task.SendNow send -> "technician.confirm.other";
                    case Task.PutBack back -> "technician.confirm.other";
                    case Task.VerifyAudit verify -> "technician.confirm.other";
                    case Task.Trying trying -> "technician.confirm.other";
                    case Task.Report report -> "technician.confirm.other";
                    case Task.Attaching step -> "technician.confirm.other";
                });
    }
}
