package org.infomat.kiosk.technician;

import java.util.List;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.layout.VBox;
import org.infomat.kiosk.screen.widget.Columns;
import org.infomat.kiosk.screen.widget.Group;
import org.infomat.kiosk.screen.widget.Note;
import org.infomat.kiosk.screen.widget.Phrase;
import org.infomat.kiosk.screen.widget.WrapLabel;
import org.infomat.kiosk.servicing.Act;
import org.infomat.kiosk.servicing.Place;

/// The latest records of the audit log, a page at a time: when, what, who, and what became of it.
final class AuditRecords {
    private static final int ON_A_PAGE = 8;

    private AuditRecords() {}

    static Node of(Shown shown, int page) {
        List<Diagnosis.AuditLine> all = shown.now().audit().latest();
        Group group = Group.under(
                shown.say("technician.audit.latest"),
                all.stream()
                        .skip((long) page * ON_A_PAGE)
                        .limit(ON_A_PAGE)
                        .map(line -> record(shown, line))
                        .toArray(Node[]::new));
        Columns turning = new Columns();
        if (page > 0) {
            turning.getChildren().add(turns(shown, "arrow-left", "technician.audit.newer", page - 1));
        }
        if ((page + 1L) * ON_A_PAGE < all.size()) {
            turning.getChildren().add(turns(shown, "arrow-right", "technician.audit.older", page + 1));
        }
        group.getChildren().add(turning);
        return group;
    }

    private static Node turns(Shown shown, String icon, String name, int page) {
        return shown.button(icon, shown.say(name), new Act.Turn(new Place.Audit(page)));
    }

    private static Node record(Shown shown, Diagnosis.AuditLine line) {
        VBox card = new VBox(new Note(kind(line), what(shown, line)).bare());
        card.getChildren().add(new WrapLabel(shown.at(line.at()), "secondary"));
        if (!line.how().isEmpty()) {
            card.getChildren().add(new WrapLabel(who(shown, line), "secondary"));
        }
        if (!line.device().isEmpty()) {
            card.getChildren().add(new WrapLabel(shown.words().code(line.device()), "secondary"));
        }
        String detail = AuditWords.withoutOutcome(line);
        if (!detail.isEmpty()) {
            card.getChildren().add(new WrapLabel(shown.words().code(detail), "secondary"));
        }
        card.getStyleClass().addAll("card", "log-line");
        return card;
    }

    private static Note.Kind kind(Diagnosis.AuditLine line) {
        return switch (AuditWords.outcome(line)) {
            case DONE -> Note.Kind.GOOD;
            case FAILED -> Note.Kind.WARN;
            case BEGUN, NONE -> AuditWords.isAlarm(line) ? Note.Kind.BAD : Note.Kind.INFO;
        };
    }

    private static Phrase what(Shown shown, Diagnosis.AuditLine line) {
        Phrase what = AuditWords.what(shown, line.what());
        return switch (AuditWords.outcome(line)) {
            case NONE -> what;
            case BEGUN -> shown.say("technician.audit.begun", Map.of("what", what.shown()));
            case DONE -> shown.say("technician.audit.done", Map.of("what", what.shown()));
            case FAILED -> shown.say("technician.audit.failed", Map.of("what", what.shown()));
        };
    }

    private static Phrase who(Shown shown, Diagnosis.AuditLine line) {
        Phrase way = AuditWords.way(shown, line.how());
        return line.who().isEmpty()
                ? way
                : shown.say("technician.audit.who", Map.of("name", line.who(), "way", way.shown()));
    }
}
