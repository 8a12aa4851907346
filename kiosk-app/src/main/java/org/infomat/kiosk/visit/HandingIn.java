package org.infomat.kiosk.visit;

import java.util.List;
import java.util.Optional;
import org.infomat.content.catalogue.Service;
import org.infomat.content.form.FormPage;
import org.infomat.device.printer.PrintOutcome;

/// Handing an application in, and the receipt for it.
final class HandingIn {
    private HandingIn() {}

    static Optional<Turn> on(Visit visit, Event.ByPerson event) {
        return switch (visit.step()) {
            case Step.CheckAnswers check
            when event instanceof Event.Next -> visit.service(check.service()).map(service -> handIn(visit, service));
            case Step.ReferenceOnScreen shown
            when event instanceof Event.PrintAgain -> Optional.of(print(visit, shown.handedIn()));
            case Step.ReferenceOnScreen shown when event instanceof Event.NotedReference -> Optional.of(visit.end());
            case Step.Receipt receipt
            when event instanceof Event.Next && receipt.printed().isPresent() ->
                Optional.of(Turn.to(visit.withTrail(List.of()).replace(new Step.Home())));
            default -> Optional.empty();
        };
    }

    /// The whole form is checked once more: a page that a later answer brought back may be unanswered.
    private static Turn handIn(Visit visit, Service service) {
        Optional<FormPage> open = Applying.firstUnanswered(visit, service);
        if (open.isPresent()) {
            FormPage page = open.get();
            return Turn.to(visit.goTo(new Step.Questions(
                    service.id(), page.id(), Applying.form(service).faultsOn(page, Applying.answers(visit)), true)));
        }
        Visit asking = visit.withTicket();
        return Turn.to(
                asking.replace(new Step.Submitting(service.id())),
                new Effect.HandIn(
                        asking.terminal().tickets(),
                        asking.inLanguage(),
                        service.id(),
                        Applying.form(service).version(),
                        visit.draft().flatMap(Draft::identifier),
                        Applying.form(service).relevant(Applying.answers(visit))));
    }

    static Turn kept(Visit visit, Event.Kept kept) {
        if (!(visit.step() instanceof Step.Submitting) || !current(visit, kept.ticket())) {
            return Turn.to(visit);
        }
        return print(visit.withoutDraft().withTrail(List.of()), kept.handedIn());
    }

    static Turn notKept(Visit visit, Event.NotKept notKept) {
        return visit.step() instanceof Step.Submitting submitting && current(visit, notKept.ticket())
                ? Turn.to(visit.replace(new Step.CheckAnswers(submitting.service(), Optional.of(notKept.problem()))))
                : Turn.to(visit);
    }

    /// Tried also where no printer seems to work: the printer itself says best what is wrong with it.
    private static Turn print(Visit visit, HandedIn handedIn) {
        Visit printing = visit.withTicket().replace(new Step.Receipt(handedIn, Optional.empty()));
        return Turn.to(printing, new Effect.Print(printing.terminal().tickets(), printing.inLanguage(), handedIn));
    }

    static Turn printEnded(Visit visit, Event.PrintEnded ended) {
        if (!(visit.step() instanceof Step.Receipt receipt) || !current(visit, ended.ticket())) {
            return Turn.to(visit);
        }
        return Turn.to(visit.replace(
                switch (ended.outcome()) {
                    case PrintOutcome.Printed printed -> new Step.Receipt(receipt.handedIn(), Optional.of(printed));
                    case PrintOutcome.OutOfPaper out -> shown(receipt, Step.WhyNotPrinted.OUT_OF_PAPER);
                    case PrintOutcome.CoverOpen open -> shown(receipt, Step.WhyNotPrinted.COVER_OPEN);
                    case PrintOutcome.Jammed jammed -> shown(receipt, Step.WhyNotPrinted.JAMMED);
                    case PrintOutcome.Unreachable gone -> shown(receipt, Step.WhyNotPrinted.UNREACHABLE);
                }));
    }

    private static Step shown(Step.Receipt receipt, Step.WhyNotPrinted why) {
        return new Step.ReferenceOnScreen(receipt.handedIn(), why);
    }

    private static boolean current(Visit visit, long ticket) {
        return visit.terminal().tickets() == ticket;
    }
}
