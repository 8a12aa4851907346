package org.infomat.kiosk.welcome;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.input.MouseEvent;
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
import org.infomat.kiosk.visit.Greeting;
import org.infomat.kiosk.visit.Step;
import org.infomat.kiosk.visit.Visit;

/// The invitation: three sentences in turn, in each language, and every language by its own name.
final class AttractScreen implements Screen<Step.Attract> {
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
        Invitation made = new Invitation(words, events);
        invitation = Optional.of(made);
        return Page.titled(words, words.phrase("attract.title"))
                .bare()
                .centred()
                .withoutBack()
                .withoutLeaving()
                .with(made.title, made.sentence, made.touch, languages(bundle));
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

    /// What is said in one language after another.
    private static final class Invitation {
        private final WrapLabel title;
        private final WrapLabel sentence;
        private final TouchButton touch;
        private Language language;
        /// What the person could read when the finger came down: it may have turned since.
        private Optional<Language> read = Optional.empty();

        Invitation(LocalWords words, Consumer<Event> events) {
            language = words.language();
            title = new WrapLabel(words.phrase("attract.title"), "attract-title").centred();
            sentence = new WrapLabel(sentence(words, 1), "attract-sentence").centred();
            touch = new TouchButton(
                    TouchButton.Weight.PRIMARY,
                    words.phrase("attract.touch"),
                    () -> events.accept(new Event.Began(read.orElse(language).tag())));
            touch.getStyleClass().add("attract-touch");
            touch.addEventHandler(MouseEvent.MOUSE_PRESSED, pressed -> read = Optional.of(language));
            touch.addEventHandler(MouseEvent.MOUSE_RELEASED, lifted -> read = Optional.empty());
        }

        void turn(Bundle bundle, Instant now) {
            Greeting greeting = Greeting.at(now, bundle);
            language = greeting.language();
            LocalWords words = LocalWords.of(bundle, language);
            title.setPhrase(words.phrase("attract.title"));
            sentence.setPhrase(sentence(words, greeting.sentence()));
            touch.setWords(words.phrase("attract.touch"));
        }

        private static Phrase sentence(LocalWords words, int number) {
            return words.phrase("attract.sentence." + number, Map.of());
        }
    }
}
