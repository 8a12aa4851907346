package org.infomat.kiosk.screen;

import java.util.Optional;
import org.infomat.content.Bundle;
import org.infomat.content.text.Language;
import org.infomat.kiosk.screen.widget.Phrase;
import org.infomat.kiosk.visit.Visit;
import org.jspecify.annotations.Nullable;

/// Leads from a visit to the page that shows its step. To be used on the JavaFX thread only.
public final class Router {
    private final Frame frame;
    private final Screens screens;
    private final LocalWords without;
    private @Nullable Page shown;
    private @Nullable LocalWords spoken;

    /// @param without the words for a terminal that has no content
    public Router(Frame frame, Screens screens, LocalWords without) {
        this.frame = frame;
        this.screens = screens;
        this.without = without;
    }

    /// Shows the visit as it is now. A page that is there already stays, with its parts brought up to date.
    public void show(Visit visit) {
        LocalWords words = words(visit);
        boolean otherWords = !words.equals(spoken);
        if (otherWords) {
            frame.speak(words, new Phrase(words.language().ownName(), words.locale()));
            spoken = words;
        }
        frame.time(words.literal(
                words.time(visit.terminal().now(), visit.terminal().zone())));
        Page page = screens.page(visit, words);
        if (otherWords || page != shown) {
            frame.show(page);
            shown = page;
        }
    }

    /// Prepares the page of a step without showing it.
    public void warm(Visit visit) {
        frame.warm(screens.page(visit, words(visit)));
    }

    /// The page that is shown, for what it says aloud.
    public Optional<Page> shown() {
        return Optional.ofNullable(shown);
    }

    /// Drops every page, so that nothing of the visit that has ended remains in any node.
    public void wipe() {
        screens.wipe();
        frame.wipe();
        shown = null;
    }

    /// The words in the language of the visit.
    public LocalWords words(Visit visit) {
        return visit.terminal()
                .bundle()
                .flatMap(bundle -> language(bundle, visit).map(language -> LocalWords.of(bundle, language)))
                .orElse(without);
    }

    private static Optional<Language> language(Bundle bundle, Visit visit) {
        return bundle.language(visit.language()).or(() -> Optional.of(bundle.defaultLanguage()));
    }
}
