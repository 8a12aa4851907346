package org.infomat.kiosk.technician;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.layout.VBox;
import org.infomat.device.finding.Hindrance;
import org.infomat.kiosk.screen.Action;
import org.infomat.kiosk.screen.Page;
import org.infomat.kiosk.screen.widget.Columns;
import org.infomat.kiosk.screen.widget.InputKind;
import org.infomat.kiosk.screen.widget.Note;
import org.infomat.kiosk.screen.widget.Phrase;
import org.infomat.kiosk.screen.widget.Question;
import org.infomat.kiosk.screen.widget.Row;
import org.infomat.kiosk.screen.widget.TextEntry;
import org.infomat.kiosk.screen.widget.WrapLabel;
import org.infomat.kiosk.servicing.Act;
import org.infomat.kiosk.servicing.Attachment;
import org.infomat.kiosk.servicing.Place;
import org.infomat.kiosk.servicing.Task;

/// What is attached to the terminal, and what each may be used as.
final class FindPage {
    private FindPage() {}

    static Page of(Shown shown, Place.FindDevices looking) {
        Page page =
                shown.page(title(shown, looking)).with(new WrapLabel(shown.say("technician.find.how"), "secondary"));
        TaskNote.of(shown).ifPresent(page::with);
        looking.found().ifPresent(found -> page.with(attached(shown, found)));
        boolean possible = shown.servicing().running().isEmpty();
        Action look = new Action(shown.say("technician.find.look"), "search", () -> order(shown, looking, ""));
        return page.with(network(shown, looking)).main(possible ? look : look.notNow());
    }

    private static Phrase title(Shown shown, Place.FindDevices looking) {
        return looking.replaced()
                .flatMap(shown.now()::device)
                .map(device -> shown.say(
                        "technician.replace.title",
                        Map.of("device", DeviceWords.kind(shown, device).shown())))
                .orElseGet(() -> shown.say("technician.find"));
    }

    private static void order(Shown shown, Place.FindDevices looking, String host) {
        shown.acts().accept(new Act.Order(new Task.Find(looking.replaced(), host)));
    }

    /// A printer in the network is nowhere attached: somebody has to say where it is.
    private static Node network(Shown shown, Place.FindDevices looking) {
        Phrase name = shown.say("technician.find.host");
        TextEntry host = new TextEntry(InputKind.LATIN, name, Locale.ENGLISH);
        host.onEnter(() -> host.value().ifPresent(typed -> order(shown, looking, typed)));
        return new Question(name, shown.say("technician.find.host.how"), host);
    }

    private static Node attached(Shown shown, List<Attachment> found) {
        return found.isEmpty()
                ? new Note(Note.Kind.INFO, shown.say("technician.find.nothing"))
                : new Columns(found.stream().map(one -> card(shown, one)).toArray(Node[]::new));
    }

    private static Node card(Shown shown, Attachment one) {
        VBox card = new VBox();
        if (!one.label().isBlank()) {
            card.getChildren().add(new WrapLabel(shown.words().code(one.label()), "strong"));
        }
        card.getChildren().add(new WrapLabel(shown.words().code(one.place()), "secondary"));
        if (one.hindrance() != Hindrance.NONE) {
            card.getChildren()
                    .add(new Note(
                            Note.Kind.WARN,
                            shown.say("technician.hindrance." + one.hindrance().name(), Map.of())));
        }
        if (one.candidates().isEmpty() && one.hindrance() == Hindrance.NONE) {
            card.getChildren().add(new WrapLabel(shown.say("technician.find.unknown")));
        }
        one.candidates().forEach(candidate -> card.getChildren().add(row(shown, candidate)));
        card.getStyleClass().add("card");
        return card;
    }

    private static Row row(Shown shown, Attachment.Candidate candidate) {
        return new Row(
                DeviceWords.icon(candidate.kind()),
                shown.say("device.kind." + candidate.kind(), Map.of()),
                shown.say("technician.confidence." + candidate.confidence().name(), Map.of()),
                () -> shown.acts().accept(new Act.Open(new Place.Propose(candidate))));
    }
}
