package org.infomat.kiosk.welcome;

import java.util.List;
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

/// Help for the screen that the person came from, and what holds on every screen.
final class HelpScreen extends PageScreen<Step.Help> {
    private final Consumer<Event> events;

    HelpScreen(Consumer<Event> events) {
        this.events = events;
    }

    @Override
    protected Object shows(Visit visit, Step.Help step) {
        return List.of(textFor(step.over()), step.call());
    }

    @Override
    protected Page build(Visit visit, Step.Help step, LocalWords words) {
        Page page = Page.titled(words, words.phrase("help.title")).withoutBack();
        step.call().ifPresent(call -> page.with(note(call.state(), words)));
        return page.with(
                        new WrapLabel(words.phrase("help.here"), "heading"),
                        new WrapLabel(words.phrase(textFor(step.over()))),
                        new WrapLabel(words.phrase("help.everywhere"), "heading"),
                        new WrapLabel(words.phrase("help.language")),
                        new WrapLabel(words.phrase("help.reading")),
                        new WrapLabel(words.phrase("help.privacy")),
                        new WrapLabel(words.phrase("help.staff")))
                .main(new Action(words.phrase("help.close"), () -> events.accept(new Event.Back())));
    }

    /// Nobody is said to come before the staff have been told.
    private static Note note(Step.Call.State call, LocalWords words) {
        return switch (call) {
            case UNDER_WAY -> new Note(Note.Kind.INFO, words.phrase("help.call.under-way"));
            case HEARD -> new Note(Note.Kind.GOOD, words.phrase("help.call.heard"));
            case NOT_HEARD -> new Note(Note.Kind.WARN, words.phrase("help.call.not-heard"));
        };
    }

    private static String textFor(Step over) {
        return switch (over) {
            case Step.Home home -> "help.step.home";
            case Step.Results results -> "help.step.results";
            case Step.ServicePage page -> "help.step.service";
            case Step.Information page -> "help.step.service";
            case Step.Identify identify -> "help.step.identify";
            case Step.DocumentKey key -> "help.step.document";
            case Step.ReadingDocument reading -> "help.step.document";
            case Step.Questions questions -> "help.step.questions";
            case Step.CheckAnswers check -> "help.step.check";
            case Step.Receipt receipt -> "help.step.receipt";
            case Step.ReferenceOnScreen shown -> "help.step.receipt";
            case Step.LookUpEntry entry -> "help.step.look-up";
            case Step.Status status -> "help.step.status";
            case Step.RegisterList list -> "help.step.register";
            case Step.RegisterDetail detail -> "help.step.register";
            case Step.Attract attract -> "help.step.other";
            case Step.ChooseLanguage choose -> "help.step.other";
            case Step.Submitting submitting -> "help.step.other";
            case Step.Waiting waiting -> "help.step.other";
            case Step.LookUpAnswer answer -> "help.step.other";
            case Step.Failed failed -> "help.step.other";
            case Step.Help help -> "help.step.other";
            case Step.ConfirmLeaving confirm -> "help.step.other";
            case Step.StillThere warning -> "help.step.other";
            case Step.OutOfService out -> "help.step.other";
            case Step.Technician technician -> "help.step.other";
            case Step.SignIn signIn -> "help.step.other";
        };
    }
}
