package org.infomat.kiosk.visit;

import java.util.Optional;
import java.util.Set;
import org.infomat.content.catalogue.Service;
import org.infomat.device.card.AccessKey;
import org.infomat.device.card.CardRead;
import org.infomat.device.card.mrz.MachineReadableZone;
import org.infomat.device.card.mrz.ZoneRead;
import org.infomat.kiosk.visit.DocumentEntry.Fault;
import org.infomat.kiosk.visit.DocumentEntry.Part;

/// Opening the chip of an identity document with what is printed on it: typed, one question a page, or scanned. The
/// document may be taken up meanwhile, since that is where the person reads it; it is read once it lies there again.
final class OpeningDocument {
    private OpeningDocument() {}

    static Optional<Turn> on(Visit visit, Event.ByPerson event) {
        return visit.step() instanceof Step.DocumentKey step
                ? visit.service(step.service()).flatMap(service -> entering(visit, service, step, event))
                : Optional.empty();
    }

    private static Optional<Turn> entering(Visit visit, Service service, Step.DocumentKey step, Event.ByPerson event) {
        return switch (event) {
            case Event.ChoseDocumentKey chosen
            when step.part() == Part.KIND && entry(visit).kinds().contains(chosen.kind()) ->
                Optional.of(Turn.to(asking(
                        with(visit, service, entry(visit).choosing(chosen.kind())),
                        service,
                        DocumentEntry.first(chosen.kind()))));
            case Event.TypedDocumentNumber typed
            when step.part() == Part.CARD_ACCESS_NUMBER || step.part() == Part.NUMBER ->
                Optional.of(entered(visit, service, step, entry(visit).with(step.part(), typed.text())));
            case Event.EnteredDocumentDate entered
            when step.part() == Part.BIRTH || step.part() == Part.EXPIRY ->
                Optional.of(entered(visit, service, step, entry(visit).with(step.part(), entered.date())));
            case Event.Next next when step.part() != Part.KIND -> Optional.of(next(visit, service, step));
            case Event.ScannedBarcode scanned ->
                scanned(visit, service, scanned.barcode().text());
            case Event.CardWasRead(CardRead.NeedsKey needs) ->
                Optional.of(Turn.to(with(visit, service, entry(visit).asking(needs.kinds()))));
            case Event.CardWasRead(CardRead.Read read) -> Optional.of(Identifying.presented(visit, service, read));
            default -> Optional.empty();
        };
    }

    /// The fault goes from the screen as soon as what it is about changes.
    private static Turn entered(Visit visit, Service service, Step.DocumentKey step, DocumentEntry entry) {
        return Turn.to(with(visit, service, entry)
                .replace(new Step.DocumentKey(step.service(), step.part(), Optional.empty())));
    }

    private static Turn next(Visit visit, Service service, Step.DocumentKey step) {
        DocumentEntry entry = entry(visit);
        Optional<Fault> fault = entry.wrong() ? Optional.of(Fault.WRONG_KEY) : entry.fault(step.part());
        boolean mayBeElsewhere = fault.filter(wrong -> wrong == Fault.WRONG_KEY).isPresent()
                && DocumentEntry.after(step.part()).isPresent();
        if (fault.isPresent() && !mayBeElsewhere) {
            return Turn.to(visit.replace(new Step.DocumentKey(step.service(), step.part(), fault)));
        }
        Visit clean = visit.replace(new Step.DocumentKey(step.service(), step.part(), Optional.empty()));
        return DocumentEntry.after(step.part())
                .map(part -> Turn.to(asking(clean, service, part)))
                .orElseGet(() -> readOrAsk(clean, service));
    }

    /// A document that needs a key was laid on the reader.
    static Turn laid(Visit visit, Service service, Set<AccessKey.Kind> kinds) {
        Visit beginning = Identifying.atBeginning(visit);
        return readOrAsk(with(beginning, service, entry(visit).asking(kinds)), service);
    }

    private static Turn readOrAsk(Visit visit, Service service) {
        DocumentEntry entry = entry(visit);
        return entry.key()
                .map(key -> read(visit, service, key))
                .orElseGet(() -> Turn.to(asking(visit, service, entry.first())));
    }

    private static Turn read(Visit visit, Service service, AccessKey key) {
        Visit reading = visit.withTicket();
        long ticket = reading.terminal().tickets();
        return Turn.to(
                reading.goTo(new Step.ReadingDocument(service.id(), ticket)), new Effect.ReadDocument(ticket, key));
    }

    private static Visit asking(Visit visit, Service service, Part part) {
        return visit.goTo(new Step.DocumentKey(service.id(), part, Optional.empty()));
    }

    /// A bar code means nothing here; the lines full of `<` save all the typing.
    static Optional<Turn> scanned(Visit visit, Service service, String text) {
        return switch (MachineReadableZone.read(text)) {
            case ZoneRead.Read(AccessKey.DocumentData key) -> {
                DocumentEntry entry = entry(visit)
                        .asking(DocumentEntry.NONE.kinds())
                        .choosing(AccessKey.Kind.DOCUMENT_DATA)
                        .with(Part.NUMBER, key.number())
                        .with(Part.BIRTH, PrintedDate.of(key.birth()))
                        .with(Part.EXPIRY, PrintedDate.of(key.expiry()));
                yield Optional.of(readOrAsk(with(Identifying.atBeginning(visit), service, entry), service));
            }
            case ZoneRead.Damaged() -> Optional.of(Identifying.failed(visit, service, Problem.ZONE_UNREADABLE));
            case ZoneRead.NoZone() -> Optional.empty();
        };
    }

    // What became of reading

    static Turn ended(Visit visit, Event.DocumentRead ended) {
        if (!(visit.step() instanceof Step.ReadingDocument reading) || reading.ticket() != ended.ticket()) {
            return Turn.to(visit);
        }
        return visit.service(reading.service())
                .map(service -> ended(visit, service, ended.read()))
                .orElseGet(() -> Turn.to(visit));
    }

    private static Turn ended(Visit visit, Service service, CardRead read) {
        return switch (read) {
            case CardRead.Read _, CardRead.NotTrusted _ -> Identifying.presented(visit, service, read);
            case CardRead.NeedsKey(Set<AccessKey.Kind> kinds) ->
                Turn.to(again(with(visit, service, entry(visit).asking(kinds)), service, Optional.empty()));
            case CardRead.WrongKey _ -> refused(visit, service);
            case CardRead.Removed _ -> Identifying.failed(visit, service, Problem.DOCUMENT_GONE);
            case CardRead.Unreadable _ -> Identifying.failed(visit, service, Problem.DOCUMENT_UNREADABLE);
        };
    }

    private static Turn refused(Visit visit, Service service) {
        DocumentEntry entry = entry(visit).refusedOnceMore();
        return entry.triesLeft() == 0
                ? Identifying.failed(forgotten(visit), service, Problem.DOCUMENT_LOCKED)
                : Turn.to(again(with(visit, service, entry), service, Optional.of(Fault.WRONG_KEY)));
    }

    /// From the first question of the chosen key on; "back" leads to the choice, where there is one.
    private static Visit again(Visit visit, Service service, Optional<Fault> fault) {
        DocumentEntry entry = entry(visit);
        Visit beginning = Identifying.atBeginning(visit);
        Part part = entry.chosen().map(DocumentEntry::first).orElseGet(entry::first);
        Visit choice = part != entry.first() ? asking(beginning, service, entry.first()) : beginning;
        return choice.goTo(new Step.DocumentKey(service.id(), part, fault));
    }

    static Problem problem(CardRead.Doubt doubt) {
        return switch (doubt) {
            case NOT_AS_SIGNED -> Problem.DOCUMENT_NOT_AS_SIGNED;
            case UNKNOWN_SIGNER -> Problem.DOCUMENT_OF_UNKNOWN_STATE;
        };
    }

    private static DocumentEntry entry(Visit visit) {
        return visit.draft().flatMap(Draft::document).orElse(DocumentEntry.NONE);
    }

    private static Visit with(Visit visit, Service service, DocumentEntry entry) {
        Draft draft = visit.draft().orElseGet(() -> Draft.of(service.id()));
        return visit.withDraft(draft.with(entry));
    }

    static Visit forgotten(Visit visit) {
        return visit.draft().map(Draft::withoutDocument).map(visit::withDraft).orElse(visit);
    }
}
