package org.infomat.kiosk.technician;

import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import org.infomat.kiosk.screen.Page;
import org.infomat.kiosk.screen.widget.ChoiceEntry;
import org.infomat.kiosk.screen.widget.Columns;
import org.infomat.kiosk.screen.widget.InputKind;
import org.infomat.kiosk.screen.widget.Option;
import org.infomat.kiosk.screen.widget.Phrase;
import org.infomat.kiosk.screen.widget.Question;
import org.infomat.kiosk.screen.widget.TextEntry;
import org.infomat.kiosk.screen.widget.TouchButton;
import org.infomat.kiosk.servicing.Act;
import org.infomat.kiosk.servicing.Place;
import org.infomat.kiosk.servicing.Place.Log.Severity;

/// What the program has written down, the latest first.
final class LogPage {
    private LogPage() {}

    static Page of(Shown shown, Place.Log filter) {
        LogLines lines = new LogLines(shown, filter);
        shown.follows().accept(lines::follow);
        return shown.page(shown.say("technician.log")).with(filters(shown, filter), holding(shown, lines), lines);
    }

    /// A line that is being read must not run away.
    private static TouchButton holding(Shown shown, LogLines lines) {
        TouchButton[] button = new TouchButton[1];
        button[0] = new TouchButton(
                TouchButton.Weight.NORMAL,
                shown.say("technician.log.hold"),
                () -> button[0].setWords(shown.say(lines.hold() ? "technician.log.follow" : "technician.log.hold")));
        return button[0];
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
}
