package org.infomat.kiosk.visit;

import java.util.List;
import java.util.Optional;
import org.infomat.content.Bundle;
import org.infomat.content.catalogue.Service;

/// Finding a service: life events, categories, search, and the service's page.
final class Browsing {
    private Browsing() {}

    static Optional<Turn> on(Visit visit, Event.ByPerson event) {
        return switch (event) {
            case Event.Searched searched when findsHere(visit) -> Optional.of(search(visit, searched.text()));
            case Event.ChoseLifeEvent chosen
            when visit.step() instanceof Step.Home ->
                lifeEvent(visit, chosen.id()).map(step -> Turn.to(visit.goTo(step)));
            case Event.ChoseCategory chosen
            when visit.step() instanceof Step.Home ->
                category(visit, chosen.id()).map(step -> Turn.to(visit.goTo(step)));
            case Event.ChoseService chosen
            when findsHere(visit) -> visit.service(chosen.id()).map(service -> Turn.to(open(visit, service)));
            case Event.AskedForInformation asked
            when visit.step() instanceof Step.ServicePage page ->
                Optional.of(Turn.to(visit.goTo(new Step.Information(page.service()))));
            default -> Optional.empty();
        };
    }

    static Turn found(Visit visit, Event.Found found) {
        return Overlay.beneath(
                visit,
                beneath -> Turn.to(
                        beneath.step() instanceof Step.Results results
                                        && results.finding() instanceof Step.Finding.Typed typed
                                        && typed.text().equals(found.text())
                                ? beneath.replace(new Step.Results(results.finding(), known(beneath, found.services())))
                                : beneath));
    }

    private static boolean findsHere(Visit visit) {
        return visit.step() instanceof Step.Home || visit.step() instanceof Step.Results;
    }

    /// What is shown stays until the answer comes, so that the list does not flicker under the finger.
    private static Turn search(Visit visit, String text) {
        boolean refining =
                visit.step() instanceof Step.Results results && results.finding() instanceof Step.Finding.Typed;
        List<String> shown = visit.step() instanceof Step.Results results && refining ? results.services() : List.of();
        Step next = new Step.Results(new Step.Finding.Typed(text), shown);
        return Turn.to(refining ? visit.replace(next) : visit.goTo(next), new Effect.Search(visit.inLanguage(), text));
    }

    private static Optional<Step> lifeEvent(Visit visit, String id) {
        return visit.terminal()
                .bundle()
                .flatMap(bundle -> bundle.catalogue().lifeEvents().stream()
                        .filter(event -> event.id().equals(id))
                        .findFirst()
                        .map(event ->
                                new Step.Results(new Step.Finding.LifeEvent(id), known(visit, event.services()))));
    }

    private static Optional<Step> category(Visit visit, String id) {
        return visit.terminal()
                .bundle()
                .map(Bundle::catalogue)
                .flatMap(catalogue -> catalogue
                        .category(id)
                        .map(category -> new Step.Results(
                                new Step.Finding.Category(id),
                                catalogue.inCategory(id).stream()
                                        .map(Service::id)
                                        .toList())));
    }

    private static List<String> known(Visit visit, List<String> services) {
        return services.stream().filter(id -> visit.service(id).isPresent()).toList();
    }

    /// Opening another service begins with no answers; opening the same one again finds them as they were.
    private static Visit open(Visit visit, Service service) {
        boolean same = visit.draft()
                .filter(draft -> draft.service().equals(service.id()))
                .isPresent();
        Visit begun = same ? visit : visit.withDraft(Draft.of(service.id()));
        return begun.goTo(new Step.ServicePage(service.id()));
    }
}
