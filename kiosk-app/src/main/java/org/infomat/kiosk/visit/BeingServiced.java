package org.infomat.kiosk.visit;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.infomat.device.card.CardData;
import org.infomat.device.card.CardRead;
import org.infomat.kiosk.servicing.Act;
import org.infomat.kiosk.servicing.Admission;
import org.infomat.kiosk.servicing.Ended;
import org.infomat.kiosk.servicing.Fact;
import org.infomat.kiosk.servicing.Servicing;
import org.infomat.kiosk.servicing.Task;
import org.infomat.kiosk.servicing.Technician;

/// A technician comes, works and goes. The visit in progress is ended and wiped first, and the people in front of the
/// terminal are told.
final class BeingServiced {
    /// Long enough to be read and heard.
    static final Duration TELLING = Duration.ofSeconds(5);

    private BeingServiced() {}

    /// What signing in means at a step of the people's own.
    static Optional<Turn> on(Visit visit, Event.ByPerson event) {
        return switch (event) {
            case Event.AskedToSignIn asked -> Optional.of(Turn.to(visit.replace(signIn(visit))));
            case Event.GavePassword given
            when visit.step() instanceof Step.SignIn signIn -> Optional.of(check(visit, signIn, given));
            case Event.CardWasRead(CardRead.Read(CardData card))
            when !Identifying.awaitsCard(Overlay.lowest(visit.step())) ->
                Optional.of(Turn.to(visit, new Effect.Recognise(card)));
            default -> Optional.empty();
        };
    }

    private static Step signIn(Visit visit) {
        return Overlay.lifted(visit.step()) instanceof Step.SignIn shown
                ? shown
                : new Step.SignIn(Overlay.lowest(visit.step()), visit.terminal().now(), false, Optional.empty());
    }

    private static Turn check(Visit visit, Step.SignIn signIn, Event.GavePassword given) {
        return signIn.checking()
                ? Turn.to(visit)
                : Turn.to(
                        visit.replace(signIn.asking()),
                        new Effect.Admit(signIn.since(), given.name(), given.password()));
    }

    static Turn signInEnded(Visit visit, Event.SignInEnded ended) {
        if (!(Overlay.lifted(visit.step()) instanceof Step.SignIn signIn)
                || !signIn.since().equals(ended.asked())) {
            return Turn.to(visit);
        }
        return ended.admission() instanceof Admission.Admitted(Technician technician)
                ? begin(visit, technician)
                : Turn.to(visit.replace(Overlay.relaid(visit.step(), signIn.answered(ended.admission()))));
    }

    static Turn begin(Visit visit, Technician technician) {
        if (visit.terminal().beingServiced()) {
            return Turn.to(visit);
        }
        Instant opens = visit.terminal().now().plus(TELLING);
        Terminal serviced = visit.terminal().with(Optional.of(Servicing.begin(technician, opens)));
        return Turn.to(
                Visit.atRest(serviced).speaking(visit.language()),
                new Effect.Wipe(),
                new Effect.Audit(technician, Fact.BEGAN));
    }

    /// While the signals are tried, the key is one of them: turning it back is looked at, and ends nothing.
    static Turn keyTurnedBack(Visit visit) {
        boolean tried = visit.terminal().servicing().flatMap(Servicing::lit).isPresent();
        return tried ? Turn.to(visit) : end(visit, Fact.KEY_TURNED_BACK);
    }

    static Turn end(Visit visit, Fact why) {
        return visit.terminal()
                .servicing()
                .map(servicing -> end(visit.terminal(), servicing.technician(), why))
                .orElseGet(() -> Turn.to(visit));
    }

    private static Turn end(Terminal serviced, Technician technician, Fact why) {
        Seal seal = serviced.seal().inspected();
        Turn turn = Turn.to(
                Visit.atRest(serviced.with(seal).with(Optional.empty())),
                new Effect.Wipe(),
                new Effect.Audit(technician, why));
        return seal == serviced.seal() ? turn : turn.and(new Effect.ReleaseSeal(technician));
    }

    /// Opens the technician's screens once the people have been told.
    static Visit tick(Visit visit) {
        boolean told = visit.terminal()
                .servicing()
                .filter(servicing -> !visit.terminal().now().isBefore(servicing.opens()))
                .isPresent();
        return told ? open(visit) : visit;
    }

    /// Who signed in has chosen a language; who turned a key finds the people's one, which may be none of theirs.
    private static Visit open(Visit visit) {
        Visit opened = Visit.atRest(visit.terminal());
        boolean signedIn = visit.terminal()
                .servicing()
                .filter(servicing -> servicing.technician().way() == Technician.Way.PASSWORD)
                .isPresent();
        return signedIn ? opened.speaking(visit.language()) : opened;
    }

    /// What is done while the terminal is being serviced: none of what people can do there.
    static Turn act(Visit visit, Event.ByPerson event) {
        return switch (visit.step()) {
            case Step.Technician technician -> actAtPlace(visit, event);
            case Step.OutOfService telling -> Turn.to(visit);
            default -> actOnOverlay(visit, event);
        };
    }

    private static Turn actAtPlace(Visit visit, Event.ByPerson event) {
        return switch (event) {
            case Event.ByTechnician(Act.Leave _) -> end(visit, Fact.LEFT);
            case Event.ByTechnician(Act.CutShort _) -> cutShort(visit);
            case Event.ByTechnician(Act act) -> act(visit, act);
            case Event.Back back -> act(visit, new Act.Back());
            case Event.AskedForLanguages asked -> moving(visit, event);
            case Event.AskedForHelp asked -> moving(visit, event);
            default -> Turn.to(visit);
        };
    }

    private static Turn cutShort(Visit visit) {
        return visit.terminal()
                .servicing()
                .flatMap(Servicing::running)
                .map(Servicing.Running::task)
                .filter(Task::canBeCutShort)
                .map(task -> Turn.to(visit, new Effect.CutShort(task)))
                .orElseGet(() -> Turn.to(visit));
    }

    /// Languages or help lie over the technician's step.
    private static Turn actOnOverlay(Visit visit, Event.ByPerson event) {
        return switch (event) {
            case Event.ChoseLanguage chosen -> moving(visit, chosen);
            case Event.AskedForLanguages asked -> moving(visit, asked);
            case Event.AskedForHelp asked -> moving(visit, asked);
            case Event.Touched touched -> Turn.to(visit);
            default -> Turn.to(visit.replace(Overlay.lowest(visit.step())));
        };
    }

    private static Turn moving(Visit visit, Event.ByPerson event) {
        return Moving.on(visit, event).orElseGet(() -> Turn.to(visit));
    }

    private static Turn act(Visit visit, Act act) {
        Visit asking = visit.withTicket();
        Servicing servicing = visit.terminal().servicing().orElseThrow();
        Servicing.Next next = servicing.on(act, asking.terminal().tickets());
        return next.begun()
                .map(begun -> Turn.to(
                        asking.with(asking.terminal().with(Optional.of(next.servicing()))),
                        new Effect.Serve(begun.ticket(), servicing.technician(), begun.task())))
                .orElseGet(() -> Turn.to(visit.with(visit.terminal().with(Optional.of(next.servicing())))));
    }

    static Turn taskEnded(Visit visit, long ticket, Ended.Result result) {
        return Turn.to(visit.with(
                visit.terminal().with(visit.terminal().servicing().map(servicing -> servicing.ended(ticket, result)))));
    }
}
