package org.infomat.kiosk.technician;

import java.util.Map;
import java.util.Optional;
import org.infomat.content.catalogue.NeededDevice;
import org.infomat.device.DeviceReason;
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
                .map(running -> new Note(Note.Kind.INFO, running(shown, running.task())))
                .or(() -> servicing.ended().map(ended -> ended(shown, ended)));
    }

    /// A check that needs a person says what to do.
    private static Phrase running(Shown shown, Task task) {
        Optional<Diagnosis.DeviceLine> tried = task instanceof Task.CheckHealth check && check.needsPerson()
                ? shown.now().device(check.device())
                : Optional.empty();
        return tried.map(device -> shown.say(toDo(device.kind())))
                .orElseGet(() -> shown.say("technician.running", Map.of("task", name(shown, task))));
    }

    private static String toDo(NeededDevice kind) {
        return switch (kind) {
            case CARD_READER -> "technician.health.do.card-reader";
            case BARCODE_SCANNER -> "technician.health.do.barcode-scanner";
            case RECEIPT_PRINTER -> "technician.health.do.receipt-printer";
        };
    }

    private static Note ended(Shown shown, Ended ended) {
        String task = name(shown, ended.task());
        return switch (ended.result()) {
            case Ended.Result.Done(String detail) ->
                new Note(Note.Kind.GOOD, shown.say("technician.done", Map.of("task", task, "detail", detail)));
            case Ended.Result.Failed(Ended.Why why, String detail) ->
                failed(shown, severity(why), task, shown.say("technician.why." + why.name(), Map.of()), detail);
            case Ended.Result.Faulty(DeviceReason reason, String detail) ->
                failed(shown, Note.Kind.BAD, task, shown.say("device.reason." + reason.name(), Map.of()), detail);
        };
    }

    private static Note failed(Shown shown, Note.Kind kind, String task, Phrase why, String detail) {
        return new Note(
                kind, shown.say("technician.failed", Map.of("task", task, "why", why.shown(), "detail", detail)));
    }

    private static Note.Kind severity(Ended.Why why) {
        return switch (why) {
            case NOT_RECORDED, NOT_WHOLE -> Note.Kind.BAD;
            case GONE, UNATTENDED -> Note.Kind.WARN;
            case NOT_AVAILABLE -> Note.Kind.INFO;
        };
    }

    private static String name(Shown shown, Task task) {
        return TaskWords.name(shown, task).shown();
    }
}
