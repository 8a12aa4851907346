package org.infomat.kiosk.visit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.infomat.content.Bundle;
import org.infomat.content.catalogue.Service;
import org.infomat.content.text.Language;
import org.infomat.kiosk.servicing.Technician;

/// One person at the terminal, from first touch to wipe. Immutable: `on` returns the next visit and what is to be done,
/// and everything that can happen is an event, so that any visit can be replayed from a list.
///
/// @param language the tag of the language that the person reads
/// @param trail the steps that "back" leads to, oldest first
/// @param draft the answers to one service's questions
/// @param lastSign when somebody last showed that they are there
public record Visit(
        Terminal terminal, String language, Step step, List<Step> trail, Optional<Draft> draft, Instant lastSign) {
    public Visit {
        trail = List.copyOf(trail);
    }

    /// A terminal that nobody stands at.
    public static Visit atRest(Terminal terminal) {
        Terminal fresh = terminal.refreshed();
        return new Visit(
                fresh,
                fresh.bundle().map(Bundle::defaultLanguage).map(Language::tag).orElse("en"),
                rest(fresh),
                List.of(),
                Optional.empty(),
                fresh.now());
    }

    private static Step rest(Terminal terminal) {
        if (terminal.servicing().isPresent()) {
            return terminal.now().isBefore(terminal.servicing().get().opens())
                    ? new Step.OutOfService(Step.OutOfService.Why.BEING_SERVICED)
                    : new Step.Technician();
        }
        if (terminal.seal() != Seal.INTACT) {
            return new Step.OutOfService(Step.OutOfService.Why.TAMPERED);
        }
        if (terminal.closed()) {
            return new Step.OutOfService(Step.OutOfService.Why.CLOSED_BY_OPERATOR);
        }
        return terminal.bundle().isPresent()
                ? new Step.Attract()
                : new Step.OutOfService(Step.OutOfService.Why.NO_CONTENT);
    }

    /// What the event makes of this visit. Total: an event that has no meaning here changes nothing.
    public Turn on(Event event) {
        return switch (event) {
            case Event.ByPerson person -> Presence.noticed(this, person);
            case Event.Tick tick -> Presence.tick(this, tick.now());
            case Event.Presence presence -> Presence.sensor(this, presence.somebody());
            case Event.Found found -> Browsing.found(this, found);
            case Event.Kept kept -> Overlay.beneath(this, visit -> HandingIn.kept(visit, kept));
            case Event.NotKept notKept -> Overlay.beneath(this, visit -> HandingIn.notKept(visit, notKept));
            case Event.PrintEnded ended -> Overlay.beneath(this, visit -> HandingIn.printEnded(visit, ended));
            case Event.DocumentRead ended -> Overlay.beneath(this, visit -> OpeningDocument.ended(visit, ended));
            case Event.Replied replied -> Overlay.beneath(this, visit -> Asking.replied(visit, replied));
            case Event.DevicesChanged changed ->
                conditions(terminal.conditions().withWorking(changed.working()));
            case Event.NetworkChanged changed ->
                conditions(terminal.conditions().withNetwork(changed.reachable()));
            case Event.AvailabilityChanged told ->
                conditions(terminal.conditions().with(told.availability()));
            case Event.BundleActivated activated -> standing(terminal.receives(activated.bundle()));
            case Event.Tampering tampering -> tampering(terminal.seal().on(tampering.noticed()));
            case Event.Closed closed -> standing(terminal.withClosed(closed.closed()));
            case Event.ServiceMode mode ->
                mode.on() ? BeingServiced.begin(this, Technician.byKey()) : BeingServiced.keyTurnedBack(this);
            case Event.SignInEnded ended -> BeingServiced.signInEnded(this, ended);
            case Event.Recognised recognised -> BeingServiced.begin(this, recognised.technician());
            case Event.CallEnded ended -> Turn.to(replace(Moving.heard(step, ended)));
            case Event.TaskEnded ended -> BeingServiced.taskEnded(this, ended.ticket(), ended.result());
        };
    }

    /// What a person's own event means at this step.
    Turn act(Event.ByPerson event) {
        if (terminal.beingServiced()) {
            return BeingServiced.act(this, event);
        }
        if (atRest() && !(step instanceof Step.Attract)) {
            return event instanceof Event.CalledForHelp ? callWithoutAnswer() : Turn.to(this);
        }
        return Moving.on(this, event)
                .or(() -> Browsing.on(this, event))
                .or(() -> Identifying.on(this, event))
                .or(() -> OpeningDocument.on(this, event))
                .or(() -> Applying.on(this, event))
                .or(() -> HandingIn.on(this, event))
                .or(() -> Asking.on(this, event))
                .or(() -> BeingServiced.on(this, event))
                .orElseGet(() -> Turn.to(this));
    }

    /// A terminal that is out of service can still call somebody, though its screen does not say so.
    private Turn callWithoutAnswer() {
        Visit calling = withTicket();
        return Turn.to(calling, new Effect.CallForHelp(calling.terminal.tickets()));
    }

    /// Whether nobody is at the terminal, as far as it knows.
    public boolean atRest() {
        return step instanceof Step.Attract || step instanceof Step.OutOfService || step instanceof Step.Technician;
    }

    /// Whether a code that somebody scans now means something: elsewhere scanners are dark.
    public boolean awaitsCode() {
        Step lowest = Overlay.lowest(step);
        return Asking.awaitsReceipt(lowest) || awaitsZone(lowest);
    }

    private boolean awaitsZone(Step lowest) {
        return switch (lowest) {
            case Step.Identify identify ->
                service(identify.service()).filter(Identifying::takesDocument).isPresent();
            case Step.DocumentKey key -> true;
            default -> false;
        };
    }

    /// The service that this step is about.
    public Optional<Service> service() {
        return draft.map(Draft::service).flatMap(this::service);
    }

    public Optional<Service> service(String id) {
        return terminal.bundle().flatMap(bundle -> bundle.catalogue().service(id));
    }

    Language inLanguage() {
        return terminal.bundle()
                .flatMap(bundle -> bundle.languages().stream()
                        .filter(known -> known.tag().equals(language))
                        .findFirst())
                .orElseThrow(() -> new IllegalStateException("A visit without content has no language"));
    }

    // Moves. Each returns the next visit; "back" leads to where `goTo` came from.

    Visit goTo(Step next) {
        List<Step> longer = new ArrayList<>(trail);
        if (!passing(step)) {
            longer.add(step);
        }
        return new Visit(terminal, language, next, longer, draft, lastSign);
    }

    /// Goes on without leaving a trace for "back".
    Visit replace(Step next) {
        return new Visit(terminal, language, next, trail, draft, lastSign);
    }

    Visit back() {
        if (trail.isEmpty()) {
            return this;
        }
        return new Visit(terminal, language, trail.getLast(), trail.subList(0, trail.size() - 1), draft, lastSign);
    }

    Visit withTrail(List<Step> steps) {
        return new Visit(terminal, language, step, steps, draft, lastSign);
    }

    Visit withDraft(Draft changed) {
        return new Visit(terminal, language, step, trail, Optional.of(changed), lastSign);
    }

    Visit withoutDraft() {
        return new Visit(terminal, language, step, trail, Optional.empty(), lastSign);
    }

    Visit speaking(String tag) {
        return new Visit(terminal, tag, step, trail, draft, lastSign);
    }

    Visit signed() {
        return new Visit(terminal, language, step, trail, draft, terminal.now());
    }

    Visit signedAt(Instant sign) {
        return new Visit(terminal, language, step, trail, draft, sign);
    }

    Visit with(Terminal changed) {
        return new Visit(changed, language, step, trail, draft, lastSign);
    }

    Visit withTicket() {
        return with(terminal.withTicket(terminal.tickets() + 1));
    }

    Turn end() {
        return end(terminal);
    }

    private static Turn end(Terminal at) {
        return Turn.to(atRest(at), new Effect.Wipe());
    }

    private Turn conditions(Conditions changed) {
        return Turn.to(with(terminal.with(changed)));
    }

    /// Nobody may go on at a terminal that is being broken open; a technician may, whom it is told anyway.
    private Turn tampering(Seal seal) {
        Terminal changed = terminal.with(seal);
        boolean mayGoOn = seal == Seal.INTACT || changed.beingServiced() || seal == terminal.seal();
        Turn turn = mayGoOn ? standing(changed) : end(changed);
        boolean breaks = terminal.seal() == Seal.INTACT && seal != Seal.INTACT;
        return breaks ? turn.and(new Effect.KeepSealBroken()) : turn;
    }

    /// What changes the terminal itself is seen at once while nobody is there, and after the visit otherwise.
    private Turn standing(Terminal changed) {
        Visit rested = changed.beingServiced() ? atRest(changed).speaking(language) : atRest(changed);
        return Turn.to(atRest() ? rested : with(changed));
    }

    /// Steps that nobody goes back to: they were only on the way.
    private static boolean passing(Step step) {
        return switch (step) {
            case Step.Attract attract -> true;
            case Step.ChooseLanguage choose -> true;
            case Step.Waiting waiting -> true;
            case Step.Failed failed -> true;
            case Step.ReadingDocument reading -> true;
            case Step.Submitting submitting -> true;
            case Step.Receipt receipt -> true;
            case Step.ReferenceOnScreen shown -> true;
            case Step.Help help -> true;
            case Step.StillThere warning -> true;
            case Step.ConfirmLeaving confirm -> true;
            case Step.OutOfService out -> true;
            case Step.Technician technician -> true;
            case Step.SignIn signIn -> true;
            case Step.Home home -> false;
            case Step.Results results -> false;
            case Step.ServicePage page -> false;
            case Step.Information information -> false;
            case Step.Identify identify -> false;
            case Step.DocumentKey key -> false;
            case Step.Questions questions -> false;
            case Step.CheckAnswers check -> false;
            case Step.LookUpEntry entry -> false;
            case Step.Status status -> false;
            case Step.LookUpAnswer answer -> false;
            case Step.RegisterList list -> false;
            case Step.RegisterDetail detail -> false;
        };
    }
}
