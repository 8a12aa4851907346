package org.infomat.kiosk.visit;

import java.util.List;
import java.util.Optional;
import org.infomat.content.catalogue.ServiceKind;

/// What can be done at every step: language, help, back, start over, finish.
final class Moving {
    private Moving() {}

    static Optional<Turn> on(Visit visit, Event.ByPerson event) {
        return switch (event) {
            case Event.ChoseLanguage chosen -> Optional.of(Turn.to(speak(visit, chosen.tag())));
            case Event.AskedForLanguages asked -> Optional.of(Turn.to(visit.replace(askLanguage(visit))));
            case Event.AskedForHelp asked ->
                Optional.of(Turn.to(visit.replace(Step.Help.on(Overlay.lifted(visit.step())))));
            case Event.CalledForHelp called -> Optional.of(call(visit));
            case Event.Back back -> Optional.of(Turn.to(back(visit)));
            case Event.StartOver over -> Optional.of(leave(visit, Step.Leaving.START_OVER));
            case Event.Finish finish -> Optional.of(leave(visit, Step.Leaving.FINISH));
            case Event.ConfirmedLeaving confirmed -> confirmed(visit);
            case Event.Began began
            when visit.step() instanceof Step.Attract -> Optional.of(Turn.to(begin(visit, began.language())));
            case Event.Touched touched
            when visit.step() instanceof Step.Attract -> Optional.of(Turn.to(begin(visit, greeted(visit))));
            case Event.Headset headset
            when headset.plugged() && visit.step() instanceof Step.Attract ->
                Optional.of(Turn.to(begin(visit, greeted(visit))));
            default -> Optional.empty();
        };
    }

    private static Turn call(Visit visit) {
        if (visit.step() instanceof Step.Help help && help.isHeardOrUnderWay()) {
            return Turn.to(visit);
        }
        Visit calling = visit.withTicket();
        long ticket = calling.terminal().tickets();
        Step.Call call = new Step.Call(ticket, Step.Call.State.UNDER_WAY);
        return Turn.to(
                calling.replace(new Step.Help(Overlay.lifted(visit.step()), Optional.of(call))),
                new Effect.CallForHelp(ticket));
    }

    /// What became of a call for help, also while the terminal asks whether anybody is still there.
    static Step heard(Step step, Event.CallEnded ended) {
        return switch (step) {
            case Step.Help help -> help.heard(ended.ticket(), ended.heard());
            case Step.StillThere warning -> new Step.StillThere(heard(warning.over(), ended), warning.until());
            default -> step;
        };
    }

    /// All languages are offered, in the one that the invitation was in.
    private static Visit begin(Visit visit, String tag) {
        Visit speaking = knows(visit, tag) ? visit.speaking(tag) : visit;
        return speaking.replace(new Step.ChooseLanguage(Optional.empty()));
    }

    /// The language that the invitation is in, and whoever comes now has read.
    static String greeted(Visit visit) {
        return visit.terminal()
                .bundle()
                .map(bundle ->
                        Greeting.at(visit.terminal().now(), bundle).language().tag())
                .orElse(visit.language());
    }

    private static boolean knows(Visit visit, String tag) {
        return visit.terminal().bundle().flatMap(bundle -> bundle.language(tag)).isPresent();
    }

    private static Visit speak(Visit visit, String tag) {
        if (!knows(visit, tag)) {
            return visit;
        }
        Visit speaking = visit.speaking(tag);
        return switch (visit.step()) {
            case Step.Attract attract -> speaking.replace(new Step.Home());
            case Step.ChooseLanguage choose -> speaking.replace(choose.over().orElseGet(Step.Home::new));
            default -> speaking;
        };
    }

    private static Step askLanguage(Visit visit) {
        return switch (visit.step()) {
            case Step.Attract attract -> new Step.ChooseLanguage(Optional.empty());
            case Step.ChooseLanguage choose -> choose;
            default -> new Step.ChooseLanguage(Optional.of(Overlay.lifted(visit.step())));
        };
    }

    private static Visit back(Visit visit) {
        return switch (visit.step()) {
            case Step.ChooseLanguage choose when choose.over().isEmpty() -> Visit.atRest(visit.terminal());
            case Step.ChooseLanguage choose -> visit.replace(Overlay.lifted(choose));
            case Step.Help help -> visit.replace(help.over());
            case Step.ConfirmLeaving confirm -> visit.replace(confirm.over());
            case Step.SignIn signIn -> visit.replace(signIn.over());
            // An application that has been handed in cannot be taken back.
            case Step.Submitting submitting -> visit;
            case Step.Receipt receipt -> visit;
            case Step.ReferenceOnScreen shown -> visit;
            case Step.Home home -> visit;
            default -> visit.trail().isEmpty() ? visit.replace(new Step.Home()) : visit.back();
        };
    }

    private static Turn leave(Visit visit, Step.Leaving leaving) {
        return switch (visit.step()) {
            case Step.Attract attract -> Turn.to(visit);
            case Step.ConfirmLeaving confirm -> Turn.to(visit.replace(confirm.over()));
            default -> {
                Step under = Overlay.lowest(visit.step());
                yield wouldLose(visit, under)
                        ? Turn.to(visit.replace(new Step.ConfirmLeaving(under, leaving)))
                        : left(visit, leaving);
            }
        };
    }

    /// Answers that are not handed in, or a reference that is on no paper.
    private static boolean wouldLose(Visit visit, Step step) {
        return switch (step) {
            case Step.Submitting submitting -> true;
            case Step.ReferenceOnScreen shown -> true;
            case Step.Receipt receipt -> receipt.printed().isEmpty();
            // What was asked in a look-up has been answered: nothing is left to hand in.
            default ->
                visit.service()
                                .filter(service -> service.kind() == ServiceKind.FORM)
                                .isPresent()
                        && visit.draft()
                                .filter(draft -> !draft.answers().isEmpty())
                                .isPresent();
        };
    }

    private static Optional<Turn> confirmed(Visit visit) {
        return visit.step() instanceof Step.ConfirmLeaving confirm
                ? Optional.of(left(visit, confirm.leaving()))
                : Optional.empty();
    }

    private static Turn left(Visit visit, Step.Leaving leaving) {
        return switch (leaving) {
            case FINISH -> visit.end();
            case START_OVER ->
                Turn.to(visit.withoutDraft().withTrail(List.of()).replace(new Step.Home()), new Effect.Wipe());
        };
    }
}
