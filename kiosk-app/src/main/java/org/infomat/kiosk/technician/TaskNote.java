package org.infomat.kiosk.technician;

import java.util.Map;
import java.util.Optional;
import javafx.scene.Node;
import org.infomat.device.DeviceId;
import org.infomat.kiosk.screen.widget.Group;
import org.infomat.kiosk.screen.widget.Note;
import org.infomat.kiosk.screen.widget.Phrase;
import org.infomat.kiosk.screen.widget.WrapLabel;
import org.infomat.kiosk.servicing.Act;
import org.infomat.kiosk.servicing.Ended;
import org.infomat.kiosk.servicing.Finding;
import org.infomat.kiosk.servicing.Servicing;
import org.infomat.kiosk.servicing.Task;

/// What is being done, or what became of it.
final class TaskNote {
    private TaskNote() {}

    static Optional<Node> of(Shown shown) {
        Servicing servicing = shown.servicing();
        return servicing
                .running()
                .map(running -> underWay(shown, running.task()))
                .or(() -> servicing.ended().map(ended -> ended(shown, ended)));
    }

    private static Node underWay(Shown shown, Task task) {
        Group told = new Group(new Note(Note.Kind.INFO, running(shown, task)));
        if (task.canBeCutShort()) {
            told.getChildren().add(shown.button("square", shown.say("technician.cut-short"), new Act.CutShort()));
        }
        return told;
    }

    /// What needs a person says what to do.
    private static Phrase running(Shown shown, Task task) {
        if (task instanceof Task.Report(Task.Report.Destination to) && to == Task.Report.Destination.STICK) {
            return shown.say("technician.report.writing");
        }
        if (task instanceof Task.RecordSession) {
            return shown.say("technician.recording");
        }
        return awaits(task)
                .flatMap(shown.now()::device)
                .flatMap(TaskNote::toDo)
                .map(shown::say)
                .orElseGet(() -> named(shown, task));
    }

    /// The device to which a person is to present something.
    private static Optional<DeviceId> awaits(Task task) {
        return switch (task) {
            case Task.CheckHealth check when check.needsPerson() -> Optional.of(check.device());
            case Task.ReadCard read -> Optional.of(read.reader());
            case Task.ScanCode scan -> Optional.of(scan.scanner());
            default -> Optional.empty();
        };
    }

    private static Phrase named(Shown shown, Task task) {
        return shown.say(
                "technician.running", Map.of("task", TaskWords.name(shown, task).shown()));
    }

    private static Optional<String> toDo(Diagnosis.DeviceLine device) {
        return switch (device.kind()) {
            case "card-reader" -> Optional.of("technician.health.do.card-reader");
            case "barcode-scanner" -> Optional.of("technician.health.do.barcode-scanner");
            case "receipt-printer" -> Optional.of("technician.health.do.printer");
            default -> Optional.empty();
        };
    }

    /// A device's own words stand on a line of their own: they run from left to right in every language.
    private static Node ended(Shown shown, Ended ended) {
        Group told = new Group(note(shown, ended));
        String detail = ended.result().detail();
        if (ended.result() instanceof Ended.Result.Found(Finding finding)) {
            told.getChildren().add(FindingTable.of(shown, finding));
        } else if (!detail.isBlank() && !(ended.result() instanceof Ended.Result.Attached)) {
            told.getChildren().add(new WrapLabel(shown.words().code(detail), "secondary"));
        }
        return told;
    }

    private static Note note(Shown shown, Ended ended) {
        String task = TaskWords.name(shown, ended.task()).shown();
        return switch (ended.result()) {
            case Ended.Result.Done done -> new Note(Note.Kind.GOOD, done(shown, ended.task(), task));
            case Ended.Result.Found found -> new Note(Note.Kind.GOOD, done(shown, ended.task(), task));
            case Ended.Result.Attached attached -> new Note(Note.Kind.GOOD, done(shown, ended.task(), task));
            case Ended.Result.Failed failed ->
                failed(
                        shown,
                        severity(failed.why()),
                        task,
                        shown.say("technician.why." + failed.why().name(), Map.of()));
            case Ended.Result.Faulty faulty ->
                failed(
                        shown,
                        Note.Kind.BAD,
                        task,
                        shown.say("device.reason." + faulty.reason().name(), Map.of()));
        };
    }

    private static Phrase done(Shown shown, Task task, String name) {
        return switch (task) {
            case Task.Report(Task.Report.Destination to) ->
                shown.say(
                        switch (to) {
                            case STICK -> "technician.report.written";
                            case HUB -> "technician.report.sent";
                        });
            case Task.RecordSession _ -> shown.say("technician.recorded");
            default -> shown.say("technician.done", Map.of("task", name));
        };
    }

    private static Note failed(Shown shown, Note.Kind kind, String task, Phrase why) {
        return new Note(kind, shown.say("technician.failed", Map.of("task", task, "why", why.shown())));
    }

    private static Note.Kind severity(Ended.Why why) {
        return switch (why) {
            case NOT_RECORDED, NOT_WHOLE, NOT_WRITTEN, NOT_KEPT, STICK_FAILED, HUB_REFUSED -> Note.Kind.BAD;
            case GONE, UNATTENDED, NO_SOUND, SETTING, NO_STICK, STICK_READ_ONLY, STICK_FULL -> Note.Kind.WARN;
            case NOT_AVAILABLE, KEPT_FOR_HUB -> Note.Kind.INFO;
        };
    }
}
