package org.infomat.kiosk.welcome;

import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import org.infomat.content.Bundle;
import org.infomat.content.text.Language;
import org.infomat.kiosk.screen.LocalWords;
import org.infomat.kiosk.screen.Page;
import org.infomat.kiosk.screen.PageScreen;
import org.infomat.kiosk.screen.widget.Phrase;
import org.infomat.kiosk.screen.widget.Row;
import org.infomat.kiosk.screen.widget.Tiles;
import org.infomat.kiosk.visit.Event;
import org.infomat.kiosk.visit.Step;
import org.infomat.kiosk.visit.Visit;

/// Every language by its own name, with a sentence in it, for somebody who reads no other.
final class LanguageScreen extends PageScreen<Step.ChooseLanguage> {
    private final Consumer<Event> events;

    LanguageScreen(Consumer<Event> events) {
        this.events = events;
    }

    @Override
    protected Object shows(Visit visit, Step.ChooseLanguage step) {
        return step.over().isPresent();
    }

    @Override
    protected Page build(Visit visit, Step.ChooseLanguage step, LocalWords words) {
        Bundle bundle = visit.terminal().bundle().orElseThrow();
        List<Node> rows = bundle.languages().stream()
                .map(language -> row(bundle, language))
                .toList();
        Page page = Page.titled(words, words.phrase("language.title")).with(Tiles.of(rows));
        return step.over().isPresent() ? page : page.withoutLeaving();
    }

    private Node row(Bundle bundle, Language language) {
        Phrase name = new Phrase(language.ownName(), language.locale());
        Phrase invitation = LocalWords.of(bundle, language).phrase("language.continue");
        return new Row("globe", name, invitation, () -> events.accept(new Event.ChoseLanguage(language.tag())));
    }
}
