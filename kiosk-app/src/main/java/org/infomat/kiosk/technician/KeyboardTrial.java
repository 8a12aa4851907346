package org.infomat.kiosk.technician;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javafx.event.ActionEvent;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.VBox;
import org.infomat.content.text.Language;
import org.infomat.kiosk.screen.LocalWords;
import org.infomat.kiosk.screen.keyboard.KeyboardPanel;
import org.infomat.kiosk.screen.widget.InputKind;
import org.infomat.kiosk.screen.widget.Phrase;
import org.infomat.kiosk.screen.widget.Tiles;
import org.infomat.kiosk.screen.widget.TouchButton;
import org.infomat.kiosk.screen.widget.WrapLabel;

/// Every keyboard of the screen to be touched, and every key of a real one to be pressed. Keys that answered are
/// marked.
final class KeyboardTrial extends VBox {
    private static final int KEPT = 30;

    private final Shown shown;
    private final VBox catcher;
    private final WrapLabel key;
    private final WrapLabel typed;
    private final KeyboardPanel keyboard;
    private final List<TouchButton> choices = new ArrayList<>();
    private String text = "";

    KeyboardTrial(Shown shown) {
        this.shown = shown;
        key = new WrapLabel(Phrase.none(shown.words().locale()), "strong");
        typed = new WrapLabel(Phrase.none(shown.words().locale()), "strong");
        catcher = new VBox(
                new WrapLabel(shown.say("technician.trial.keyboard.key"), "info-name"),
                key,
                new WrapLabel(shown.say("technician.trial.keyboard.typed"), "info-name"),
                typed);
        catcher.getStyleClass().addAll("card", "key-catcher");
        catcher.setFocusTraversable(true);
        catcher.setAccessibleText(shown.say("technician.trial.keyboard.typed").spoken());
        catcher.addEventHandler(MouseEvent.MOUSE_RELEASED, event -> catcher.requestFocus());
        catcher.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
        catcher.addEventHandler(KeyEvent.KEY_TYPED, this::typed);
        keyboard = new KeyboardPanel(shown.words());
        keyboard.addEventHandler(ActionEvent.ACTION, this::answered);
        getStyleClass().add("group");
        getChildren().addAll(Tiles.narrow(choices().toArray(Node[]::new)), catcher, keyboard);
        choices.getFirst().getStyleClass().add("chosen");
        keyboard.setWords(shown.words().in(shown.languages().getFirst()));
        keyboard.showFor(InputKind.TEXT);
    }

    private List<TouchButton> choices() {
        for (Language language : shown.languages()) {
            LocalWords words = shown.words().in(language);
            choose(new Phrase(language.ownName(), language.locale()), words, InputKind.TEXT);
        }
        Stream.of(InputKind.values())
                .filter(kind -> kind != InputKind.TEXT)
                .forEach(kind ->
                        choose(shown.say("technician.trial.keyboard." + kind.name(), Map.of()), shown.words(), kind));
        return choices;
    }

    private void choose(Phrase name, LocalWords words, InputKind kind) {
        TouchButton[] button = new TouchButton[1];
        button[0] = new TouchButton(TouchButton.Weight.NORMAL, name, () -> {
            choices.forEach(other -> other.getStyleClass().remove("chosen"));
            button[0].getStyleClass().add("chosen");
            keyboard.setWords(words);
            keyboard.hide();
            keyboard.showFor(kind);
            // Enter on a real keyboard would choose once more otherwise.
            catcher.requestFocus();
        });
        button[0].setMaxWidth(Double.MAX_VALUE);
        button[0].getStyleClass().add("keyboard-choice");
        choices.add(button[0]);
    }

    private void answered(ActionEvent event) {
        if (event.getTarget() instanceof Node pressed
                && !pressed.getStyleClass().contains("tried")) {
            pressed.getStyleClass().add("tried");
        }
        catcher.requestFocus();
    }

    /// Tab leads on, as everywhere.
    private void pressed(KeyEvent event) {
        if (event.getCode() != KeyCode.TAB) {
            key.setPhrase(shown.words().code(event.getCode().getName()));
            event.consume();
        }
    }

    private void typed(KeyEvent event) {
        String character = event.getCharacter();
        if (!character.isBlank() && !Character.isISOControl(character.codePointAt(0))) {
            text = tail(text + character);
            typed.setPhrase(shown.words().literal(text));
        }
        event.consume();
    }

    private static String tail(String text) {
        int length = text.codePointCount(0, text.length());
        return length > KEPT ? text.substring(text.offsetByCodePoints(0, length - KEPT)) : text;
    }
}
