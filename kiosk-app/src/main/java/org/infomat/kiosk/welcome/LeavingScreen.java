package org.infomat.kiosk.welcome;

import java.util.function.Consumer;
import org.infomat.kiosk.screen.Action;
import org.infomat.kiosk.screen.LocalWords;
import org.infomat.kiosk.screen.Page;
import org.infomat.kiosk.screen.PageScreen;
import org.infomat.kiosk.screen.widget.Note;
import org.infomat.kiosk.screen.widget.TouchButton;
import org.infomat.kiosk.visit.Event;
import org.infomat.kiosk.visit.Step;
import org.infomat.kiosk.visit.Visit;

/// Asks before something is lost. To stay is the main action; to leave takes a touch on purpose.
final class LeavingScreen extends PageScreen<Step.ConfirmLeaving> {
    private final Consumer<Event> events;

    LeavingScreen(Consumer<Event> events) {
        this.events = events;
    }

    @Override
    protected Object shows(Visit visit, Step.ConfirmLeaving step) {
        return step.leaving() + loses(step);
    }

    @Override
    protected Page build(Visit visit, Step.ConfirmLeaving step, LocalWords words) {
        return Page.titled(words, words.phrase(key(step, "title")))
                .centred()
                .withoutBack()
                .withoutLeaving()
                .with(
                        new Note(Note.Kind.WARN, words.phrase(loses(step))),
                        new TouchButton(
                                        TouchButton.Weight.NORMAL,
                                        words.phrase(key(step, "yes")),
                                        () -> events.accept(new Event.ConfirmedLeaving()))
                                .withIcon("log-out")
                                .wide())
                .main(new Action(words.phrase("leave.stay"), () -> events.accept(new Event.Back())));
    }

    private static String loses(Step.ConfirmLeaving step) {
        if (step.over() instanceof Step.Submitting) {
            return "leave.submitting";
        }
        boolean handedIn = step.over() instanceof Step.Receipt || step.over() instanceof Step.ReferenceOnScreen;
        return handedIn ? "leave.reference" : key(step, "answers");
    }

    private static String key(Step.ConfirmLeaving step, String part) {
        return switch (step.leaving()) {
            case START_OVER -> "leave.start-over." + part;
            case FINISH -> "leave.finish." + part;
        };
    }
}
