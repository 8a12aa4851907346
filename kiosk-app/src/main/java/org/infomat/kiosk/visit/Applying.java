package org.infomat.kiosk.visit;

import java.util.List;
import java.util.Optional;
import org.infomat.content.catalogue.Identification;
import org.infomat.content.catalogue.Service;
import org.infomat.content.form.Answer;
import org.infomat.content.form.AnswerFault;
import org.infomat.content.form.Answers;
import org.infomat.content.form.Autofill;
import org.infomat.content.form.Form;
import org.infomat.content.form.FormPage;

/// Answering a service's questions, page by page, and "check your answers".
final class Applying {
    private Applying() {}

    static Optional<Turn> on(Visit visit, Event.ByPerson event) {
        return switch (visit.step()) {
            case Step.ServicePage page
            when event instanceof Event.Next -> visit.service(page.service()).flatMap(service -> begin(visit, service));
            case Step.Information page
            when event instanceof Event.Next -> visit.service(page.service()).flatMap(service -> begin(visit, service));
            case Step.Questions questions -> question(visit, questions, event);
            case Step.CheckAnswers check
            when event instanceof Event.ChangeAnswer change ->
                page(visit, change.page())
                        .map(page ->
                                Turn.to(visit.goTo(new Step.Questions(check.service(), page.id(), List.of(), true))));
            default -> Optional.empty();
        };
    }

    private static Optional<Turn> begin(Visit visit, Service service) {
        if (!Fitness.obstacles(visit.terminal(), service).isEmpty()) {
            return Optional.empty();
        }
        return switch (service.kind()) {
            case INFORMATION -> Optional.empty();
            case REGISTER -> Asking.openRegister(visit, service);
            case FORM, LOOK_UP ->
                Optional.of(
                        service.identification() == Identification.NONE
                                ? advance(visit, service, Optional.empty())
                                : Turn.to(visit.goTo(new Step.Identify(service.id(), "", Optional.empty()))));
        };
    }

    // Questions

    private static Optional<Turn> question(Visit visit, Step.Questions step, Event.ByPerson event) {
        return switch (event) {
            case Event.Answered answered ->
                page(visit, step.page())
                        .filter(page -> page.asks(answered.property()))
                        .map(page -> Turn.to(answer(visit, step, answered.property(), answered.value())));
            case Event.Next next ->
                visit.service(step.service())
                        .flatMap(service -> page(visit, step.page()).map(page -> next(visit, service, step, page)));
            default -> Optional.empty();
        };
    }

    /// The fault goes from the screen as soon as the answer that it is about changes.
    private static Visit answer(Visit visit, Step.Questions step, String property, Optional<Answer> value) {
        Draft draft = visit.draft().orElseGet(() -> Draft.of(step.service()));
        Answers changed = value.map(answer -> draft.answers().with(property, answer))
                .orElseGet(() -> draft.answers().without(property));
        List<AnswerFault> left = step.faults().stream()
                .filter(fault -> !fault.property().equals(property))
                .toList();
        return visit.withDraft(draft.with(changed))
                .replace(new Step.Questions(step.service(), step.page(), left, step.changing()));
    }

    private static Turn next(Visit visit, Service service, Step.Questions step, FormPage page) {
        List<AnswerFault> faults = form(service).faultsOn(page, answers(visit));
        if (!faults.isEmpty()) {
            return Turn.to(visit.replace(new Step.Questions(step.service(), step.page(), faults, step.changing())));
        }
        Visit clean = visit.replace(new Step.Questions(step.service(), step.page(), List.of(), step.changing()));
        return step.changing() ? returnToCheck(clean, service) : advance(clean, service, Optional.of(page.id()));
    }

    /// A changed answer may have brought pages that have not been answered yet: these come first.
    private static Turn returnToCheck(Visit visit, Service service) {
        return firstUnanswered(visit, service)
                .map(page -> Turn.to(visit.replace(new Step.Questions(service.id(), page.id(), List.of(), true))))
                .orElseGet(() -> Turn.to(backToCheck(visit, service)));
    }

    private static Visit backToCheck(Visit visit, Service service) {
        Visit returned = visit.back();
        return returned.step() instanceof Step.CheckAnswers
                ? returned
                : visit.goTo(new Step.CheckAnswers(service.id(), Optional.empty()));
    }

    /// On to the next page that is shown and not yet settled; after the last, to the check or to what was to be looked
    /// up.
    static Turn advance(Visit visit, Service service, Optional<String> after) {
        Optional<FormPage> next = following(visit, service, after);
        if (next.isPresent()) {
            return Turn.to(
                    visit.goTo(new Step.Questions(service.id(), next.get().id(), List.of(), false)));
        }
        return switch (service.kind()) {
            case LOOK_UP -> Asking.lookUp(visit, service);
            case FORM, REGISTER, INFORMATION ->
                Turn.to(visit.goTo(new Step.CheckAnswers(service.id(), Optional.empty())));
        };
    }

    /// The next shown page. Pages whose every answer came from identification, and is right, are passed over.
    private static Optional<FormPage> following(Visit visit, Service service, Optional<String> after) {
        Answers answers = answers(visit);
        List<FormPage> shown = form(service).visiblePages(answers);
        int from = after.map(id -> shown.stream().map(FormPage::id).toList().indexOf(id) + 1)
                .orElse(0);
        return shown.subList(from, shown.size()).stream()
                .filter(page -> !settledByCard(page)
                        || !form(service).faultsOn(page, answers).isEmpty())
                .findFirst();
    }

    private static boolean settledByCard(FormPage page) {
        return page.questions().stream().allMatch(question -> question.autofill() == Autofill.CARD_IDENTIFIER);
    }

    static Optional<FormPage> firstUnanswered(Visit visit, Service service) {
        Answers answers = answers(visit);
        return form(service).visiblePages(answers).stream()
                .filter(page -> !form(service).faultsOn(page, answers).isEmpty())
                .findFirst();
    }

    private static Optional<FormPage> page(Visit visit, String id) {
        return visit.service()
                .flatMap(Service::form)
                .flatMap(form -> form.pages().stream()
                        .filter(page -> page.id().equals(id))
                        .findFirst());
    }

    static Form form(Service service) {
        return service.form()
                .orElseThrow(() -> new IllegalStateException("The service '" + service.id() + "' asks no questions"));
    }

    static Answers answers(Visit visit) {
        return visit.draft().map(Draft::answers).orElseGet(Answers::none);
    }
}
