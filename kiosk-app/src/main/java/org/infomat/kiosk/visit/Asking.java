package org.infomat.kiosk.visit;

import java.util.Optional;
import org.infomat.content.catalogue.Service;
import org.infomat.content.form.Answers;
import org.infomat.content.reference.LookUpCode;
import org.infomat.content.reference.QrContent;
import org.infomat.content.reference.Reference;
import org.infomat.content.reference.Typed;
import org.infomat.kiosk.visit.Step.EntryFault.Part;

/// Asking behind the terminal: where an application stands, what a look-up service knows, what a register holds.
final class Asking {
    private Asking() {}

    static Optional<Turn> on(Visit visit, Event.ByPerson event) {
        return switch (event) {
            case Event.ChoseLookUp chosen
            when visit.step() instanceof Step.Home ->
                Optional.of(Turn.to(visit.goTo(new Step.LookUpEntry("", "", Optional.empty()))));
            case Event.ScannedBarcode scanned ->
                scanned(visit, scanned.barcode().text());
            case Event.TypedLookUp typed
            when visit.step() instanceof Step.LookUpEntry ->
                Optional.of(Turn.to(
                        visit.replace(new Step.LookUpEntry(typed.reference(), typed.code(), Optional.empty()))));
            case Event.Next next
            when visit.step() instanceof Step.LookUpEntry entry -> Optional.of(typed(visit, entry));
            case Event.TriedAgain again
            when visit.step() instanceof Step.Failed failed -> failed.again().map(asked -> ask(visit, asked));
            default -> register(visit, event);
        };
    }

    // Where an application stands

    /// A receipt may be scanned before anything is touched; while somebody answers questions it means nothing.
    static boolean awaitsReceipt(Step step) {
        return switch (step) {
            case Step.Attract attract -> true;
            case Step.ChooseLanguage choose -> choose.over().isEmpty();
            case Step.Home home -> true;
            case Step.Results results -> true;
            case Step.LookUpEntry entry -> true;
            case Step.Status status -> true;
            case Step.Failed failed -> true;
            default -> false;
        };
    }

    private static Optional<Turn> scanned(Visit visit, String text) {
        if (!awaitsReceipt(visit.step())) {
            return Optional.empty();
        }
        Visit begun = visit.step() instanceof Step.Attract ? visit.speaking(Moving.greeted(visit)) : visit;
        return Optional.of(QrContent.parse(text)
                .map(content -> ask(
                        begun,
                        new Step.Asked.Status(
                                content.reference().value(), content.code().value())))
                .orElseGet(() -> Turn.to(begun.goTo(new Step.Failed(Problem.NOT_A_RECEIPT, Optional.empty())))));
    }

    private static Turn typed(Visit visit, Step.LookUpEntry entry) {
        Typed<Reference> reference = Reference.parse(entry.reference());
        Typed<LookUpCode> code = LookUpCode.parse(entry.code());
        if (reference instanceof Typed.Accepted<Reference>(Reference known)
                && code instanceof Typed.Accepted<LookUpCode>(LookUpCode secret)) {
            return ask(visit, new Step.Asked.Status(known.value(), secret.value()));
        }
        Optional<Step.EntryFault> fault = fault(Part.REFERENCE, reference).or(() -> fault(Part.CODE, code));
        return Turn.to(visit.replace(new Step.LookUpEntry(entry.reference(), entry.code(), fault)));
    }

    private static Optional<Step.EntryFault> fault(Part part, Typed<?> typed) {
        return switch (typed) {
            case Typed.Accepted<?> accepted -> Optional.empty();
            case Typed.Refused<?> refused -> Optional.of(new Step.EntryFault(part, refused.why()));
        };
    }

    // Look-up services and registers

    static Turn lookUp(Visit visit, Service service) {
        return ask(visit, new Step.Asked.LookUp(service.id()));
    }

    static Optional<Turn> openRegister(Visit visit, Service service) {
        return service.register().map(register -> ask(visit, new Step.Asked.Register(register, "", 0)));
    }

    private static Optional<Turn> register(Visit visit, Event.ByPerson event) {
        if (!(visit.step() instanceof Step.RegisterList list)) {
            return Optional.empty();
        }
        Optional<String> register = visit.service(list.service()).flatMap(Service::register);
        return switch (event) {
            case Event.TypedRegisterQuery typed ->
                Optional.of(Turn.to(
                        visit.replace(new Step.RegisterList(list.service(), list.query(), typed.text(), list.page()))));
            case Event.SearchedRegister searched ->
                register.map(id -> ask(visit, new Step.Asked.Register(id, searched.query(), 0)));
            case Event.TurnedRegisterPage turned
            when turned.page() >= 0 ->
                register.map(id -> ask(visit, new Step.Asked.Register(id, list.query(), turned.page())));
            case Event.ChoseEntry chosen -> register.map(id -> ask(visit, new Step.Asked.Entry(id, chosen.id())));
            default -> Optional.empty();
        };
    }

    // Asking and being answered

    private static Turn ask(Visit visit, Step.Asked asked) {
        Visit asking = visit.withTicket();
        long ticket = asking.terminal().tickets();
        Answers inputs = asked instanceof Step.Asked.LookUp lookUp
                ? visit.service(lookUp.service())
                        .map(service -> Applying.form(service).relevant(Applying.answers(visit)))
                        .orElseGet(Answers::none)
                : Answers.none();
        return Turn.to(asking.goTo(new Step.Waiting(asked, ticket)), new Effect.Ask(ticket, asked, inputs));
    }

    static Turn replied(Visit visit, Event.Replied replied) {
        if (!(visit.step() instanceof Step.Waiting waiting) || waiting.ticket() != replied.ticket()) {
            return Turn.to(visit);
        }
        return Turn.to(visit.replace(
                switch (replied.reply()) {
                    case Reply.Status status -> new Step.Status(status.view());
                    case Reply.LookUp lookUp -> new Step.LookUpAnswer(serviceOf(visit), lookUp.rows());
                    case Reply.Register register -> list(visit, query(waiting.asked()), register.page());
                    case Reply.Entry entry -> new Step.RegisterDetail(serviceOf(visit), entry.entry());
                    case Reply.Failed failed -> new Step.Failed(failed.problem(), Optional.of(waiting.asked()));
                }));
    }

    private static Step list(Visit visit, String query, RegisterPage page) {
        return new Step.RegisterList(serviceOf(visit), query, query, page);
    }

    private static String serviceOf(Visit visit) {
        return visit.draft().map(Draft::service).orElse("");
    }

    private static String query(Step.Asked asked) {
        return asked instanceof Step.Asked.Register register ? register.query() : "";
    }
}
