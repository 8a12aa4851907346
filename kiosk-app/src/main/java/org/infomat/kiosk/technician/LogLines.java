package org.infomat.kiosk.technician;

import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.layout.VBox;
import org.infomat.kiosk.screen.widget.Note;
import org.infomat.kiosk.screen.widget.WrapLabel;
import org.infomat.kiosk.servicing.Place;
import org.infomat.kiosk.servicing.Place.Log.Severity;

/// The latest lines of the log that pass its filter, the newest first. New ones come by themselves unless they are
/// held.
final class LogLines extends VBox {
    private static final int SHOWN = 60;

    private final Shown shown;
    private final Place.Log filter;
    private List<Diagnosis.LogLine> drawn = List.of();
    private boolean held;

    LogLines(Shown shown, Place.Log filter) {
        this.shown = shown;
        this.filter = filter;
        getStyleClass().add("group");
        draw(shown.now());
    }

    /// Whether the lines are held from now on; they are let go if they were.
    boolean hold() {
        held = !held;
        return held;
    }

    void follow(Diagnosis now) {
        if (!held && !passing(now).equals(drawn)) {
            draw(now);
        }
    }

    private void draw(Diagnosis now) {
        drawn = passing(now);
        getChildren()
                .setAll(
                        drawn.isEmpty()
                                ? List.of(new Note(Note.Kind.INFO, shown.say("technician.log.nothing")))
                                : drawn.stream().map(this::line).toList());
    }

    private List<Diagnosis.LogLine> passing(Diagnosis now) {
        return now.log().reversed().stream()
                .filter(line -> line.severity().compareTo(filter.least()) >= 0)
                .filter(line -> contains(line, filter.text()))
                .limit(SHOWN)
                .toList();
    }

    private static boolean contains(Diagnosis.LogLine line, String text) {
        String wanted = text.toLowerCase(Locale.ROOT);
        return (line.source() + " " + line.text()).toLowerCase(Locale.ROOT).contains(wanted);
    }

    private Node line(Diagnosis.LogLine line) {
        VBox card = new VBox(
                new Note(kind(line.severity()), shown.at(line.at())).bare(),
                new WrapLabel(shown.words().code(line.source()), "secondary"),
                new WrapLabel(shown.words().code(line.text())));
        card.getStyleClass().addAll("card", "log-line");
        return card;
    }

    private static Note.Kind kind(Severity severity) {
        return switch (severity) {
            case INFO -> Note.Kind.INFO;
            case WARN -> Note.Kind.WARN;
            case ERROR -> Note.Kind.BAD;
        };
    }
}
