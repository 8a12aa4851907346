package org.infomat.kiosk.visit;

import java.util.Optional;
import java.util.function.Function;

/// Steps that lie over another: help, languages, the warning, "really leave?", signing in. What was asked before goes
/// on beneath.
final class Overlay {
    private Overlay() {}

    static Optional<Step> under(Step step) {
        return switch (step) {
            case Step.ChooseLanguage choose -> choose.over();
            case Step.Help help -> Optional.of(help.over());
            case Step.ConfirmLeaving confirm -> Optional.of(confirm.over());
            case Step.StillThere warning -> Optional.of(warning.over());
            case Step.SignIn signIn -> Optional.of(signIn.over());
            default -> Optional.empty();
        };
    }

    /// The step at the bottom, which lies over no other.
    static Step lowest(Step step) {
        return under(step).map(Overlay::lowest).orElse(step);
    }

    /// What is there again when help or languages are closed: signing in stays, since names and passwords are typed
    /// there.
    static Step lifted(Step step) {
        return step instanceof Step.SignIn
                ? step
                : under(step).map(Overlay::lifted).orElse(step);
    }

    /// The same overlays over another step in place of the one that `lifted` finds.
    static Step relaid(Step step, Step lowest) {
        return lifted(step).equals(step) ? lowest : lay(step, relaid(under(step).orElseThrow(), lowest));
    }

    /// Lets something happen to the step beneath, and keeps what lies over it.
    static Turn beneath(Visit visit, Function<Visit, Turn> happens) {
        Step step = visit.step();
        Optional<Step> under = under(step);
        if (under.isEmpty()) {
            return happens.apply(visit);
        }
        Turn turn = beneath(visit.replace(under.get()), happens);
        return new Turn(turn.visit().replace(lay(step, turn.visit().step())), turn.effects());
    }

    private static Step lay(Step overlay, Step under) {
        return switch (overlay) {
            case Step.ChooseLanguage choose -> new Step.ChooseLanguage(Optional.of(under));
            case Step.Help help -> new Step.Help(under, help.call());
            case Step.ConfirmLeaving confirm -> new Step.ConfirmLeaving(under, confirm.leaving());
            case Step.StillThere warning -> new Step.StillThere(under, warning.until());
            case Step.SignIn signIn -> signIn.over(under);
            default -> under;
        };
    }
}
