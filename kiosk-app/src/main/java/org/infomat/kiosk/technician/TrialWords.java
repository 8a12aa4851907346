package org.infomat.kiosk.technician;

import java.util.Map;
import java.util.Optional;
import org.infomat.kiosk.screen.widget.Phrase;
import org.infomat.kiosk.servicing.Task;
import org.infomat.kiosk.servicing.Trial;

/// What trials and their parts are called.
final class TrialWords {
    private TrialWords() {}

    static Phrase name(Shown shown, Trial trial) {
        return shown.say("technician.trial." + trial.kind().name(), Map.of());
    }

    static Phrase toDo(Shown shown, Trial trial) {
        return shown.say("technician.trial.do." + trial.kind().name(), Map.of());
    }

    static String icon(Trial trial) {
        return switch (trial.kind()) {
            case RECEIPT, SHEET -> "printer";
            case CARD -> "credit-card";
            case CODE -> "maximize";
            case SIGNALS -> "sun";
            case TOUCH -> "grid";
            case COLOURS -> "droplet";
            case KEYBOARD -> "type";
            case SOUND -> "volume-2";
        };
    }

    /// What can be tried with a device, by the words for device classes in `devices.yaml`.
    static Optional<Trial> of(Diagnosis.DeviceLine device) {
        return kind(device.kind()).map(kind -> Trial.of(kind, device.id()));
    }

    private static Optional<Trial.Kind> kind(String device) {
        return switch (device) {
            case "receipt-printer" -> Optional.of(Trial.Kind.RECEIPT);
            case "document-printer" -> Optional.of(Trial.Kind.SHEET);
            case "card-reader" -> Optional.of(Trial.Kind.CARD);
            case "barcode-scanner" -> Optional.of(Trial.Kind.CODE);
            case "signals" -> Optional.of(Trial.Kind.SIGNALS);
            default -> Optional.empty();
        };
    }

    static Phrase name(Shown shown, Task.Trying task) {
        return switch (task) {
            case Task.PrintScript print ->
                shown.say("technician.task.print-script", Map.of("language", languageName(shown, print.language())));
            case Task.PrintMeasures print -> shown.say("technician.task.print-measures");
            case Task.ReadCard read -> shown.say("technician.task.read-card");
            case Task.ScanCode scan -> shown.say("technician.task.scan-code");
            case Task.PlayTone tone ->
                shown.say(
                        "technician.task.tone." + tone.outlet().name() + "."
                                + tone.side().name(),
                        Map.of());
            case Task.Judge judge ->
                shown.say(
                        judge.worked() ? "technician.task.judge-worked" : "technician.task.judge-did-not-work",
                        Map.of("trial", name(shown, judge.trial()).shown()));
        };
    }

    private static String languageName(Shown shown, String tag) {
        return shown.languages().stream()
                .filter(language -> language.tag().equals(tag))
                .map(language -> language.ownName())
                .findFirst()
                .orElse(tag);
    }
}
