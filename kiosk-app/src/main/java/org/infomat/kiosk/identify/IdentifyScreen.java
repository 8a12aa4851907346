package org.infomat.kiosk.identify;

import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import org.infomat.content.catalogue.Identification;
import org.infomat.content.catalogue.NeededDevice;
import org.infomat.kiosk.screen.Action;
import org.infomat.kiosk.screen.KeptPage;
import org.infomat.kiosk.screen.LocalWords;
import org.infomat.kiosk.screen.Page;
import org.infomat.kiosk.screen.Screen;
import org.infomat.kiosk.screen.widget.Icon;
import org.infomat.kiosk.screen.widget.InputKind;
import org.infomat.kiosk.screen.widget.Invitation;
import org.infomat.kiosk.screen.widget.Note;
import org.infomat.kiosk.screen.widget.Phrase;
import org.infomat.kiosk.screen.widget.Question;
import org.infomat.kiosk.screen.widget.TextEntry;
import org.infomat.kiosk.screen.widget.WrapLabel;
import org.infomat.kiosk.visit.Event;
import org.infomat.kiosk.visit.Problem;
import org.infomat.kiosk.visit.Step;
import org.infomat.kiosk.visit.Visit;

/// Waits for a card, or for a number to be typed in its place.
final class IdentifyScreen implements Screen<Step.Identify> {
    private final Consumer<Event> events;
    private final KeptPage<Shown> kept = new KeptPage<>();
    private Optional<TextEntry> entry = Optional.empty();

    IdentifyScreen(Consumer<Event> events) {
        this.events = events;
    }

    @Override
    public Page page(Visit visit, Step.Identify step, LocalWords words) {
        Identification asked = visit.service(step.service()).orElseThrow().identification();
        boolean reader = visit.terminal().conditions().working().contains(NeededDevice.CARD_READER);
        Page page = kept.page(
                new Shown(step.service(), asked, reader, step.problem(), words),
                () -> build(asked, reader, step.problem(), words));
        entry.filter(field -> !field.value().orElse("").equals(step.typed().strip()))
                .ifPresent(field -> field.show(step.typed()));
        return page;
    }

    @Override
    public void wipe() {
        kept.forget();
        entry = Optional.empty();
    }

    private Page build(Identification asked, boolean reader, Optional<Problem> problem, LocalWords words) {
        Page page = Page.titled(words, words.phrase(title(asked)));
        problem.ifPresent(wrong -> page.with(
                new Note(Note.Kind.WARN, words.phrase(wrong.text())), new WrapLabel(words.phrase(wrong.remedy()))));
        if (asked != Identification.NUMBER) {
            page.with(card(asked, reader, words));
        }
        if (takesNumber(asked)) {
            number(page, words);
        } else {
            entry = Optional.empty();
        }
        return page.with(new Note(Note.Kind.INFO, words.phrase("identify.privacy")).bare());
    }

    private static Node card(Identification asked, boolean reader, LocalWords words) {
        if (!reader) {
            return new Note(
                    Note.Kind.WARN,
                    words.phrase(takesNumber(asked) ? "identify.card.none" : "service.obstacle.card-reader"));
        }
        return new Invitation(new Icon("credit-card", "picture"), words.phrase(invitation(asked)));
    }

    private static String invitation(Identification asked) {
        return switch (asked) {
            case CARD, CARD_OR_NUMBER, NUMBER, NONE -> "identify.card";
            case DOCUMENT -> "identify.document";
            case CARD_OR_DOCUMENT -> "identify.card-or-document";
        };
    }

    private static boolean takesNumber(Identification asked) {
        return switch (asked) {
            case NUMBER, CARD_OR_NUMBER, NONE -> true;
            case CARD, DOCUMENT, CARD_OR_DOCUMENT -> false;
        };
    }

    private void number(Page page, LocalWords words) {
        Phrase label = words.phrase("identify.number");
        TextEntry field = new TextEntry(InputKind.CODE, label, words.locale());
        field.onChange(typed -> events.accept(new Event.TypedIdentifier(typed.orElse(""))));
        field.onEnter(() -> events.accept(new Event.Next()));
        entry = Optional.of(field);
        page.with(new Question(label, words.phrase("identify.number.help"), field))
                .main(new Action(words.phrase("action.next"), () -> events.accept(new Event.Next())));
    }

    private static String title(Identification asked) {
        return switch (asked) {
            case CARD -> "identify.title.card";
            case NUMBER -> "identify.title.number";
            case CARD_OR_NUMBER -> "identify.title.card-or-number";
            case DOCUMENT -> "identify.title.document";
            case CARD_OR_DOCUMENT -> "identify.title.card-or-document";
            case NONE -> "identify.title.number";
        };
    }

    private record Shown(
            String service, Identification asked, boolean reader, Optional<Problem> problem, LocalWords words) {}
}
