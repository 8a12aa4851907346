package org.infomat.kiosk.technician;

import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.layout.VBox;
import org.infomat.kiosk.screen.Page;
import org.infomat.kiosk.screen.widget.ChoiceEntry;
import org.infomat.kiosk.screen.widget.Columns;
import org.infomat.kiosk.screen.widget.Group;
import org.infomat.kiosk.screen.widget.InputKind;
import org.infomat.kiosk.screen.widget.Note;
import org.infomat.kiosk.screen.widget.Option;
import org.infomat.kiosk.screen.widget.Phrase;
import org.infomat.kiosk.screen.widget.Question;
import org.infomat.kiosk.screen.widget.TextEntry;
import org.infomat.kiosk.screen.widget.WrapLabel;
import org.infomat.kiosk.servicing.Act;
import org.infomat.kiosk.servicing.Place;
import org.infomat.kiosk.servicing.Place.Log.Severity;

/// What the program has written down, the latest first.
final class LogPage {
    private static final int SHOWN = 60;

    private LogPage() {}

    static Page of(Shown shown, Place.Log filter) {
        List<Diagnosis.LogLine> lines = shown.now().log().reversed().stream()
                .filter(line -> line.severity().compareTo(filter.least()) >= 0)
                .filter(line -> contains(line, filter.text()))
                .limit(SHOWN)
                .toList();
        Page page = shown.page(shown.say("technician.log")).with(filters(shown, filter));
        return lines.isEmpty()
                ? page.with(new Note(Note.Kind.INFO, shown.say("technician.log.nothing")))
                : page.with(
                        new Group(lines.stream().map(line -> line(shown, line)).toArray(Node[]::new)));
    }

    private static boolean contains(Diagnosis.LogLine line, String text) {
        String wanted = text.toLowerCase(Locale.ROOT);
        return (line.source() + " " + line.text()).toLowerCase(Locale.ROOT).contains(wanted);
    }

    private static Node filters(Shown shown, Place.Log filter) {
        ChoiceEntry<Severity> least = new ChoiceEntry<>(
                shown.words(),
                List.of(
                        new Option<>(Severity.INFO, shown.say("technician.log.all")),
                        new Option<>(Severity.WARN, shown.say("technician.log.warnings")),
                        new Option<>(Severity.ERROR, shown.say("technician.log.errors"))));
        least.show(filter.least());
        least.onChange(chosen -> turn(shown, chosen.orElse(filter.least()), filter.text()));
        Phrase name = shown.say("technician.log.text");
        TextEntry text = new TextEntry(InputKind.LATIN, name, Locale.ENGLISH);
        text.show(filter.text());
        text.onEnter(() -> turn(shown, filter.least(), text.value().orElse("")));
        return new Columns(least, new Question(name, Phrase.none(shown.words().locale()), text));
    }

    private static void turn(Shown shown, Severity least, String text) {
        shown.acts().accept(new Act.Turn(new Place.Log(least, text)));
    }

    private static Node line(Shown shown, Diagnosis.LogLine line) {
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
