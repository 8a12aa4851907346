package org.infomat.kiosk.welcome;

import java.util.function.Consumer;
import org.infomat.kiosk.screen.Action;
import org.infomat.kiosk.screen.LocalWords;
import org.infomat.kiosk.screen.Page;
import org.infomat.kiosk.screen.PageScreen;
import org.infomat.kiosk.screen.widget.Note;
import org.infomat.kiosk.screen.widget.WrapLabel;
import org.infomat.kiosk.visit.Event;
import org.infomat.kiosk.visit.Step;
import org.infomat.kiosk.visit.Visit;

/// What went wrong and what to do, in words.
final class FailedScreen extends PageScreen<Step.Failed> {
    private final Consumer<Event> events;

    FailedScreen(Consumer<Event> events) {
        this.events = events;
    }

    @Override
    protected Object shows(Visit visit, Step.Failed step) {
        return step;
    }

    @Override
    protected Page build(Visit visit, Step.Failed step, LocalWords words) {
        Page page = Page.titled(words, words.phrase("problem.title"))
                .centred()
                .with(
                        new Note(Note.Kind.WARN, words.phrase(step.problem().text())),
                        new WrapLabel(words.phrase(step.problem().remedy())).centred());
        return step.again().isEmpty()
                ? page
                : page.main(new Action(
                        words.phrase("action.try-again"), "rotate-cw", () -> events.accept(new Event.TriedAgain())));
    }
}
