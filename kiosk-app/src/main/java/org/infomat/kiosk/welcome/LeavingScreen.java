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
        return title(step) + loses(step.over());
    }

    @Override
    protected Page build(Visit visit, Step.ConfirmLeaving step, LocalWords words) {
        return Page.titled(words, words.phrase(title(step)))
                .centred()
                .withoutBack()
                .withoutFinish()
                .with(
                        new Note(Note.Kind.WARN, words.phrase(loses(step.over()))),
                        new TouchButton(
                                        TouchButton.Weight.NORMAL,
                                        words.phrase("leave.yes"),
                                        () -> events.accept(new Event.ConfirmedLeaving()))
                                .withIcon("log-out")
                                .wide())
                .main(new Action(words.phrase("leave.stay"), () -> events.accept(new Event.Back())));
    }

    private static String title(Step.ConfirmLeaving step) {
        return switch (step.leaving()) {
            case START_OVER -> "leave.start-over.title";
            case FINISH -> "leave.finish.title";
        };
    }

    private static String loses(Step over) {
        if (over instanceof Step.Submitting) {
            return "leave.submitting";
        }
        boolean handedIn = over instanceof Step.Receipt || over instanceof Step.ReferenceOnScreen;
        return handedIn ? "leave.reference" : "leave.answers";
    }
}
