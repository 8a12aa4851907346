package org.infomat.kiosk.visit;

import java.util.List;
import java.util.Optional;
import org.infomat.content.catalogue.Identification;
import org.infomat.content.catalogue.Service;
import org.infomat.content.form.Answers;
import org.infomat.content.form.Autofill;
import org.infomat.content.form.Form;
import org.infomat.content.form.FormPage;
import org.infomat.content.form.Question;
import org.infomat.device.card.CardData;
import org.infomat.device.card.CardRead;

/// Showing who one is: with a card, a document or a typed number.
final class Identifying {
    private Identifying() {}

    static Optional<Turn> on(Visit visit, Event.ByPerson event) {
        return visit.step() instanceof Step.Identify step
                ? visit.service(step.service()).flatMap(service -> identify(visit, service, step, event))
                : Optional.empty();
    }

    private static Optional<Turn> identify(Visit visit, Service service, Step.Identify step, Event.ByPerson event) {
        return switch (event) {
            case Event.CardWasRead read
            when takesCard(service) || takesDocument(service) -> Optional.of(presented(visit, service, read.read()));
            case Event.ScannedBarcode scanned
            when takesDocument(service) ->
                OpeningDocument.scanned(visit, service, scanned.barcode().text());
            case Event.TypedIdentifier typed
            when takesNumber(service) ->
                Optional.of(Turn.to(visit.replace(new Step.Identify(step.service(), typed.text(), Optional.empty()))));
            case Event.Next next
            when takesNumber(service) && !step.typed().isBlank() ->
                Optional.of(identified(visit, service, step.typed().strip()));
            default -> Optional.empty();
        };
    }

    /// Whether a card that is read now is the person's own and no technician's.
    static boolean awaitsCard(Step step) {
        return step instanceof Step.Identify
                || step instanceof Step.DocumentKey
                || step instanceof Step.ReadingDocument;
    }

    private static boolean takesCard(Service service) {
        return switch (service.identification()) {
            case CARD, CARD_OR_NUMBER, CARD_OR_DOCUMENT -> true;
            case NONE, NUMBER, DOCUMENT -> false;
        };
    }

    static boolean takesDocument(Service service) {
        return switch (service.identification()) {
            case DOCUMENT, CARD_OR_DOCUMENT -> true;
            case NONE, NUMBER, CARD, CARD_OR_NUMBER -> false;
        };
    }

    private static boolean takesNumber(Service service) {
        return switch (service.identification()) {
            case NUMBER, CARD_OR_NUMBER -> true;
            case NONE, CARD, DOCUMENT, CARD_OR_DOCUMENT -> false;
        };
    }

    /// Whether a reader of cards is needed, since there is no other way.
    static boolean needsReader(Identification identification) {
        return switch (identification) {
            case CARD, DOCUMENT, CARD_OR_DOCUMENT -> true;
            case NONE, NUMBER, CARD_OR_NUMBER -> false;
        };
    }

    /// What became of reading a card or a document, wherever the visit learns of it.
    static Turn presented(Visit visit, Service service, CardRead read) {
        return switch (read) {
            case CardRead.Read(CardData data) -> read(visit, service, data);
            case CardRead.NeedsKey needs
            when takesDocument(service) -> OpeningDocument.laid(visit, service, needs.kinds());
            case CardRead.NeedsKey needs -> failed(visit, service, Problem.DOCUMENT_NOT_TAKEN);
            case CardRead.NotTrusted(CardRead.Doubt doubt) ->
                failed(OpeningDocument.forgotten(visit), service, OpeningDocument.problem(doubt));
            case CardRead.Removed _, CardRead.Unreadable _, CardRead.WrongKey _ ->
                failed(visit, service, Problem.CARD_UNREADABLE);
        };
    }

    private static Turn read(Visit visit, Service service, CardData data) {
        boolean document = data.document().isPresent();
        if (document && !takesDocument(service)) {
            return failed(visit, service, Problem.DOCUMENT_NOT_TAKEN);
        }
        if (!document && !takesCard(service)) {
            return failed(visit, service, Problem.NOT_A_DOCUMENT);
        }
        return data.identifier()
                .map(number -> identified(visit, service, number))
                .orElseGet(
                        () -> failed(visit, service, document ? Problem.DOCUMENT_UNREADABLE : Problem.CARD_UNREADABLE));
    }

    /// Back at the beginning of identification, with what went wrong.
    static Turn failed(Visit visit, Service service, Problem problem) {
        Visit beginning = atBeginning(visit);
        String typed = beginning.step() instanceof Step.Identify identify ? identify.typed() : "";
        return Turn.to(beginning.replace(new Step.Identify(service.id(), typed, Optional.of(problem))));
    }

    /// Where identification began, before a document's key was asked for and without what went wrong.
    static Visit atBeginning(Visit visit) {
        Visit earlier = visit;
        while (!(earlier.step() instanceof Step.Identify) && !earlier.trail().isEmpty()) {
            earlier = earlier.back();
        }
        return earlier.step() instanceof Step.Identify identify
                ? earlier.replace(new Step.Identify(identify.service(), identify.typed(), Optional.empty()))
                : earlier;
    }

    private static Turn identified(Visit visit, Service service, String identifier) {
        Visit beginning = atBeginning(visit);
        Draft draft = visit.draft().orElseGet(() -> Draft.of(service.id()));
        Answers filled = draft.answers();
        for (FormPage page : service.form().map(Form::pages).orElseGet(List::of)) {
            for (Question question : page.questions()) {
                if (question.autofill() == Autofill.CARD_IDENTIFIER) {
                    filled = filled.with(question.property(), identifier);
                }
            }
        }
        return Applying.advance(
                beginning.withDraft(draft.with(filled).identifiedBy(identifier)), service, Optional.empty());
    }
}
