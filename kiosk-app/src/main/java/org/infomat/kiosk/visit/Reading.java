package org.infomat.kiosk.visit;

import java.time.Duration;
import java.util.regex.Pattern;
import org.infomat.content.catalogue.Service;
import org.infomat.content.text.Localized;

/// How long a person may look at a step without touching it: reading a long page is not being idle.
final class Reading {
    private static final Pattern BETWEEN_WORDS = Pattern.compile("\\s+");
    /// A question is thought about, papers are looked for in a bag.
    private static final int QUESTION = 60;
    /// A reference is photographed or written down: nobody must lose it to a clock.
    private static final int REFERENCE = 240;

    private Reading() {}

    static Duration limit(Visit visit) {
        Policy policy = visit.terminal().policy();
        return policy.idle().plus(policy.perWord().multipliedBy(words(visit)));
    }

    private static int words(Visit visit) {
        return switch (visit.step()) {
            case Step.ServicePage page ->
                visit.service(page.service())
                        .map(service -> identityCard(service, visit))
                        .orElse(0);
            case Step.Information page ->
                visit.service(page.service())
                        .map(service -> pageWords(service, visit))
                        .orElse(0);
            case Step.RegisterDetail detail ->
                words(detail.entry().body(), visit) + words(detail.entry().title(), visit);
            case Step.Questions questions -> QUESTION;
            case Step.Identify identify -> QUESTION;
            case Step.DocumentKey key -> QUESTION;
            case Step.LookUpEntry entry -> QUESTION;
            case Step.CheckAnswers check ->
                QUESTION
                        + 10
                                * visit.draft()
                                        .map(draft ->
                                                draft.answers().byProperty().size())
                                        .orElse(0);
            case Step.Status status -> 40 * status.view().steps().size();
            case Step.ReferenceOnScreen shown -> REFERENCE;
            default -> 0;
        };
    }

    private static int identityCard(Service service, Visit visit) {
        int documents = service.documents().stream()
                .mapToInt(text -> words(text, visit))
                .sum();
        return words(service.description(), visit) + words(service.elsewhere(), visit) + documents;
    }

    private static int pageWords(Service service, Visit visit) {
        return service.page(visit.inLanguage()).stream()
                .flatMap(page -> page.spoken().stream())
                .mapToInt(Reading::words)
                .sum();
    }

    private static int words(Localized text, Visit visit) {
        return words(text.in(visit.language()));
    }

    private static int words(String shown) {
        return shown.isBlank() ? 0 : BETWEEN_WORDS.split(shown.strip()).length;
    }
}
