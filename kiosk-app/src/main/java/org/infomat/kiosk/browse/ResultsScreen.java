package org.infomat.kiosk.browse;

import java.util.Optional;
import java.util.function.Consumer;
import org.infomat.content.catalogue.LifeEvent;
import org.infomat.kiosk.screen.KeptPage;
import org.infomat.kiosk.screen.LocalWords;
import org.infomat.kiosk.screen.Page;
import org.infomat.kiosk.screen.Screen;
import org.infomat.kiosk.screen.widget.Phrase;
import org.infomat.kiosk.screen.widget.WrapLabel;
import org.infomat.kiosk.visit.Event;
import org.infomat.kiosk.visit.Step;
import org.infomat.kiosk.visit.Visit;

/// Services that were found: as somebody types, for a life event, or on a shelf.
final class ResultsScreen implements Screen<Step.Results> {
    private final Consumer<Event> events;
    private final KeptPage<Object> shelf = new KeptPage<>();
    private final KeptPage<LocalWords> search = new KeptPage<>();
    private Optional<SearchPage> searching = Optional.empty();

    ResultsScreen(Consumer<Event> events) {
        this.events = events;
    }

    @Override
    public Page page(Visit visit, Step.Results step, LocalWords words) {
        FoundServices found = FoundServices.of(visit, step.services());
        return switch (step.finding()) {
            case Step.Finding.Typed typed -> typed(typed.text(), found, words);
            case Step.Finding.LifeEvent event ->
                shelf(lifeEvent(visit, event.id(), words), lifeEventText(visit, event.id(), words), found, words);
            case Step.Finding.Category category ->
                shelf(category(visit, category.id(), words), Phrase.none(words.locale()), found, words);
        };
    }

    @Override
    public void wipe() {
        shelf.forget();
        search.forget();
        searching = Optional.empty();
    }

    private Page typed(String text, FoundServices found, LocalWords words) {
        Page page = search.page(words, () -> {
            SearchPage made = new SearchPage(words, events);
            searching = Optional.of(made);
            return made.page();
        });
        searching.ifPresent(shown -> shown.show(text, found));
        return page;
    }

    private Page shelf(Phrase title, Phrase text, FoundServices found, LocalWords words) {
        return shelf.page(new Shelf(title, found), () -> {
            Page page = Page.titled(words, title);
            if (!text.isEmpty()) {
                page.with(new WrapLabel(text, "lead"));
            }
            return page.with(
                    found.rows().isEmpty() ? new WrapLabel(words.phrase("results.empty")) : found.drawn(words, events));
        });
    }

    private static Phrase lifeEvent(Visit visit, String id, LocalWords words) {
        return event(visit, id).map(event -> words.phrase(event.title())).orElseGet(() -> Phrase.none(words.locale()));
    }

    private static Phrase lifeEventText(Visit visit, String id, LocalWords words) {
        return event(visit, id)
                .map(event -> words.phrase(event.description()))
                .orElseGet(() -> Phrase.none(words.locale()));
    }

    private static Optional<LifeEvent> event(Visit visit, String id) {
        return visit.terminal()
                .bundle()
                .flatMap(bundle -> bundle.catalogue().lifeEvents().stream()
                        .filter(event -> event.id().equals(id))
                        .findFirst());
    }

    private static Phrase category(Visit visit, String id, LocalWords words) {
        return visit.terminal()
                .bundle()
                .flatMap(bundle -> bundle.catalogue().category(id))
                .map(category -> words.phrase(category.title()))
                .orElseGet(() -> Phrase.none(words.locale()));
    }

    private record Shelf(Phrase title, FoundServices found) {}
}
