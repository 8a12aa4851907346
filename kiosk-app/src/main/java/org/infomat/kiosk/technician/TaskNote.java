package org.infomat.kiosk.technician;

import java.util.Map;
import java.util.Optional;
import org.infomat.kiosk.screen.widget.Note;
import org.infomat.kiosk.screen.widget.Phrase;
import org.infomat.kiosk.servicing.Ended;
import org.infomat.kiosk.servicing.Servicing;
import org.infomat.kiosk.servicing.Task;

/// What is being done, or what became of it.
final class TaskNote {
    private TaskNote() {}

    static Optional<Note> of(Shown shown) {
        Servicing servicing = shown.servicing();
        return servicing
                .running()
                .map(running -> new Note(
                        Note.Kind.INFO,
                        shown.say(
                                "technician.running",
                                Map.of("task", name(shown, running.task()).shown()))))
                .or(() -> servicing.ended().map(ended -> ended(shown, ended)));
    }

    private static Note ended(Shown shown, Ended ended) {
        String task = name(shown, ended.task()).shown();
        return switch (ended.result()) {
            case Ended.Result.Done(String detail) ->
                new Note(Note.Kind.GOOD, shown.say("technician.done", Map.of("task", task, "detail", detail)));
            case Ended.Result.Failed(Ended.Why why, String detail) ->
                new Note(
                        Note.Kind.BAD,
                        shown.say(
                                "technician.failed",
                                Map.of(
                                        "task",
                                        task,
                                        "why",
                                        shown.say("technician.why." + why.name(), Map.of())
                                                .shown(),
                                        "detail",
                                        detail)));
        };
    }

    static Phrase name(Shown shown, Task task) {
        return shown.say(
                switch (task) {
                    case Task.SendNow send -> "technician.task.send-now";
                    case Task.SetAside aside -> "technician.task.set-aside";
                    case Task.PutBack back -> "technician.task.put-back";
                    case Task.VerifyAudit verify -> "technician.task.verify-audit";
                    case Task.Restart restart -> "technician.task.restart";
                });
    }
}
