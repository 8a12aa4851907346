package org.infomat.kiosk.lookup;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.infomat.content.catalogue.Service;
import org.infomat.kiosk.screen.KeptPage;
import org.infomat.kiosk.screen.LocalWords;
import org.infomat.kiosk.screen.Page;
import org.infomat.kiosk.screen.Screen;
import org.infomat.kiosk.screen.widget.Columns;
import org.infomat.kiosk.screen.widget.InputKind;
import org.infomat.kiosk.screen.widget.Note;
import org.infomat.kiosk.screen.widget.Phrase;
import org.infomat.kiosk.screen.widget.Question;
import org.infomat.kiosk.screen.widget.Row;
import org.infomat.kiosk.screen.widget.TextEntry;
import org.infomat.kiosk.screen.widget.Tiles;
import org.infomat.kiosk.screen.widget.TouchButton;
import org.infomat.kiosk.screen.widget.WrapLabel;
import org.infomat.kiosk.visit.Event;
import org.infomat.kiosk.visit.RegisterEntry;
import org.infomat.kiosk.visit.RegisterPage;
import org.infomat.kiosk.visit.Step;
import org.infomat.kiosk.visit.Visit;

/// A page of a public register, with a search field above it. The field stays while somebody types.
final class RegisterScreen implements Screen<Step.RegisterList> {
    private final Consumer<Event> events;
    private final KeptPage<Shown> kept = new KeptPage<>();
    private Optional<TextEntry> entry = Optional.empty();

    RegisterScreen(Consumer<Event> events) {
        this.events = events;
    }

    @Override
    public Page page(Visit visit, Step.RegisterList step, LocalWords words) {
        Page page =
                kept.page(new Shown(step.service(), step.query(), step.page(), words), () -> build(visit, step, words));
        entry.filter(field -> !field.value().orElse("").equals(step.typed().strip()))
                .ifPresent(field -> field.show(step.typed()));
        return page;
    }

    @Override
    public void wipe() {
        kept.forget();
        entry = Optional.empty();
    }

    private Page build(Visit visit, Step.RegisterList step, LocalWords words) {
        Phrase title = visit.service(step.service())
                .map(Service::title)
                .map(words::phrase)
                .orElseGet(() -> words.phrase("register.search"));
        Page page = Page.titled(words, title).with(search(words));
        if (step.page().entries().isEmpty()) {
            return nothing(page, step.query(), words);
        }
        page.with(
                new WrapLabel(
                        words.phrase(
                                "register.count", Map.of("count", step.page().total())),
                        "secondary"),
                new Columns(rows(step.page().entries(), words).toArray(Node[]::new)));
        return turning(page, step.page(), words);
    }

    private Node search(LocalWords words) {
        Phrase label = words.phrase("register.search");
        TextEntry field = new TextEntry(InputKind.TEXT, label, words.locale());
        Runnable search =
                () -> events.accept(new Event.SearchedRegister(field.value().orElse("")));
        field.onChange(typed -> events.accept(new Event.TypedRegisterQuery(typed.orElse(""))));
        field.onEnter(search);
        entry = Optional.of(field);
        TouchButton button =
                new TouchButton(TouchButton.Weight.NORMAL, words.phrase("action.search"), search).withIcon("search");
        button.setMinWidth(Region.USE_PREF_SIZE);
        Question question = new Question(label, Phrase.none(words.locale()), field);
        HBox.setHgrow(question, Priority.ALWAYS);
        HBox line = new HBox(question, button);
        line.getStyleClass().add("search-line");
        return line;
    }

    private static Page nothing(Page page, String query, LocalWords words) {
        if (query.isBlank()) {
            return page.with(new Note(Note.Kind.INFO, words.phrase("register.empty")));
        }
        return page.with(
                new Note(Note.Kind.INFO, words.phrase("register.none", Map.of("text", query))),
                new WrapLabel(words.phrase("register.none.to-do")));
    }

    private List<Node> rows(List<RegisterEntry> entries, LocalWords words) {
        return entries.stream().map(entry -> row(entry, words)).toList();
    }

    private Node row(RegisterEntry entry, LocalWords words) {
        String state = words.phrase(RegisterWords.status(entry.status())).shown();
        String summary = String.join(" · ", entry.number(), words.date(entry.date()), state);
        return new Row(
                RegisterWords.icon(entry.status()),
                words.phrase(entry.title()),
                words.literal(summary),
                () -> events.accept(new Event.ChoseEntry(entry.id())));
    }

    private Page turning(Page page, RegisterPage shown, LocalWords words) {
        boolean first = shown.page() == 0;
        if (first && !shown.hasNext()) {
            return page;
        }
        int count = (shown.total() + shown.size() - 1) / shown.size();
        WrapLabel where = new WrapLabel(
                        words.phrase("general.page-of", Map.of("page", shown.page() + 1, "count", count)), "secondary")
                .centred();
        return page.with(
                where,
                Tiles.narrow(
                        turn(words.phrase("action.previous"), "chevron-up", shown.page() - 1, !first),
                        turn(words.phrase("action.more"), "chevron-down", shown.page() + 1, shown.hasNext())));
    }

    private TouchButton turn(Phrase says, String icon, int page, boolean possible) {
        TouchButton button = new TouchButton(
                        TouchButton.Weight.NORMAL, says, () -> events.accept(new Event.TurnedRegisterPage(page)))
                .withIcon(icon);
        button.setDisable(!possible);
        return button;
    }

    private record Shown(String service, String query, RegisterPage page, LocalWords words) {}
}
