package org.infomat.kiosk.welcome;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.layout.FlowPane;
import org.infomat.content.Bundle;
import org.infomat.content.text.Language;
import org.infomat.kiosk.screen.KeptPage;
import org.infomat.kiosk.screen.LocalWords;
import org.infomat.kiosk.screen.Page;
import org.infomat.kiosk.screen.Screen;
import org.infomat.kiosk.screen.widget.Phrase;
import org.infomat.kiosk.screen.widget.TouchButton;
import org.infomat.kiosk.screen.widget.WrapLabel;
import org.infomat.kiosk.visit.Event;
import org.infomat.kiosk.visit.Step;
import org.infomat.kiosk.visit.Visit;

/// The invitation: three sentences in turn, in each language, and every language by its own name.
final class AttractScreen implements Screen<Step.Attract> {
    private static final int SECONDS_EACH = 6;
    private static final int SENTENCES = 3;

    private final Consumer<Event> events;
    private final KeptPage<LocalWords> kept = new KeptPage<>();
    private Optional<Invitation> invitation = Optional.empty();

    AttractScreen(Consumer<Event> events) {
        this.events = events;
    }

    @Override
    public Page page(Visit visit, Step.Attract step, LocalWords words) {
        Bundle bundle = visit.terminal().bundle().orElseThrow();
        Page page = kept.page(words, () -> build(bundle, words));
        invitation.ifPresent(shown -> shown.turn(bundle, visit.terminal().now()));
        return page;
    }

    @Override
    public void wipe() {
        kept.forget();
        invitation = Optional.empty();
    }

    private Page build(Bundle bundle, LocalWords words) {
        Invitation made = new Invitation(
                new WrapLabel(words.phrase("attract.title"), "attract-title").centred(),
                new WrapLabel(sentence(words, 1), "attract-sentence").centred(),
                new TouchButton(
                        TouchButton.Weight.PRIMARY,
                        words.phrase("attract.touch"),
                        () -> events.accept(new Event.Touched())));
        made.touch().getStyleClass().add("attract-touch");
        invitation = Optional.of(made);
        return Page.titled(words, words.phrase("attract.title"))
                .bare()
                .centred()
                .withoutBack()
                .withoutFinish()
                .with(made.title(), made.sentence(), made.touch(), languages(bundle));
    }

    private Node languages(Bundle bundle) {
        List<Node> buttons = bundle.languages().stream().map(this::button).toList();
        FlowPane languages = new FlowPane(buttons.toArray(Node[]::new));
        languages.getStyleClass().add("languages");
        return languages;
    }

    private Node button(Language language) {
        return new TouchButton(
                TouchButton.Weight.NORMAL,
                new Phrase(language.ownName(), language.locale()),
                () -> events.accept(new Event.ChoseLanguage(language.tag())));
    }

    private static Phrase sentence(LocalWords words, int number) {
        return words.phrase("attract.sentence." + number, Map.of());
    }

    private record Invitation(WrapLabel title, WrapLabel sentence, TouchButton touch) {
        /// The first turn is in the terminal's own language.
        void turn(Bundle bundle, Instant now) {
            long turn = Math.floorDiv(now.getEpochSecond(), SECONDS_EACH);
            List<Language> languages = bundle.languages();
            Language language = languages.get(Math.floorMod(turn / SENTENCES, languages.size()));
            LocalWords words = LocalWords.of(bundle, language);
            title.setPhrase(words.phrase("attract.title"));
            sentence.setPhrase(AttractScreen.sentence(words, 1 + Math.floorMod(turn, SENTENCES)));
            touch.setWords(words.phrase("attract.touch"));
        }
    }
}
