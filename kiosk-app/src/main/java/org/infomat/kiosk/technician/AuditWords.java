package org.infomat.kiosk.technician;

import org.infomat.kiosk.screen.widget.Phrase;

/// What the words of the audit log mean. One that is not known, from another version, is shown as it stands there.
final class AuditWords {
    private static final String TASK = "task.";

    private AuditWords() {}

    /// What became of a task.
    enum Outcome {
        /// No task, or one of which nothing more is written down.
        NONE,
        BEGUN,
        DONE,
        FAILED
    }

    static Outcome outcome(Diagnosis.AuditLine line) {
        if (!line.what().startsWith(TASK)) {
            return Outcome.NONE;
        }
        if (line.detail().isEmpty()) {
            return Outcome.BEGUN;
        }
        return line.detail().startsWith("done") ? Outcome.DONE : Outcome.FAILED;
    }

    /// The rest of the detail: a number, a device's own words.
    static String withoutOutcome(Diagnosis.AuditLine line) {
        return outcome(line) == Outcome.DONE
                ? line.detail().substring("done".length()).strip()
                : line.detail();
    }

    static boolean isAlarm(Diagnosis.AuditLine line) {
        return switch (line.what()) {
            case "cabinet.tampering", "seal.broken", "audit.note-lost" -> true;
            default -> false;
        };
    }

    static Phrase what(Shown shown, String word) {
        String key = switch (word) {
            case "task.check-internal" -> "technician.health.internal";
            case "task.check-external" -> "technician.health.external";
            case "task.check-interactive" -> "technician.health.interactive";
            default ->
                word.startsWith(TASK) ? "technician.task." + word.substring(TASK.length()) : "technician.audit." + word;
        };
        return known(shown, key, word);
    }

    static Phrase way(Shown shown, String word) {
        return known(shown, "technician.audit.by." + word, word);
    }

    private static Phrase known(Shown shown, String key, String word) {
        return shown.words().texts().has(key) ? shown.say(key) : shown.words().code(word);
    }
}
