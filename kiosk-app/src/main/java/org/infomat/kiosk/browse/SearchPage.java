package org.infomat.kiosk.browse;

import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.layout.VBox;
import org.infomat.kiosk.screen.LocalWords;
import org.infomat.kiosk.screen.Page;
import org.infomat.kiosk.screen.widget.InputKind;
import org.infomat.kiosk.screen.widget.Note;
import org.infomat.kiosk.screen.widget.Phrase;
import org.infomat.kiosk.screen.widget.Question;
import org.infomat.kiosk.screen.widget.TextEntry;
import org.infomat.kiosk.screen.widget.WrapLabel;
import org.infomat.kiosk.visit.Event;
import org.jspecify.annotations.Nullable;

/// A field to type into, and what matches under it. The field stays while the list changes.
final class SearchPage {
    private final LocalWords words;
    private final Consumer<Event> events;
    private final TextEntry entry;
    private final VBox list = new VBox();
    private final Page page;
    private @Nullable Shown shown;

    SearchPage(LocalWords words, Consumer<Event> events) {
        this.words = words;
        this.events = events;
        Phrase prompt = words.phrase("results.prompt");
        entry = new TextEntry(InputKind.TEXT, prompt, words.locale());
        entry.onChange(typed -> events.accept(new Event.Searched(typed.orElse(""))));
        list.getStyleClass().add("page-content");
        page = Page.titled(words, words.phrase("results.title"))
                .with(new Question(prompt, Phrase.none(words.locale()), entry), list)
                .focus(entry);
    }

    Page page() {
        return page;
    }

    void show(String text, FoundServices found) {
        if (!entry.value().orElse("").equals(text.strip())) {
            entry.show(text);
        }
        Shown now = new Shown(text.strip(), found);
        if (!Objects.equals(shown, now)) {
            shown = now;
            list.getChildren().setAll(drawn(now));
        }
    }

    private Node[] drawn(Shown now) {
        if (now.text().isEmpty()) {
            return new Node[] {new WrapLabel(words.phrase("results.start"), "secondary")};
        }
        if (now.found().rows().isEmpty()) {
            return new Node[] {
                new Note(Note.Kind.INFO, words.phrase("results.none", Map.of("text", now.text()))),
                new WrapLabel(words.phrase("results.none.to-do"))
            };
        }
        int count = now.found().rows().size();
        return new Node[] {
            new WrapLabel(words.phrase("general.results", Map.of("count", count)), "secondary"),
            now.found().drawn(words, events)
        };
    }

    private record Shown(String text, FoundServices found) {}
}
