package org.infomat.kiosk.screen.keyboard;

import java.util.Locale;
import java.util.function.Consumer;
import javafx.geometry.Bounds;
import javafx.geometry.NodeOrientation;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.util.Duration;
import org.infomat.kiosk.screen.widget.InputKind;
import org.infomat.kiosk.screen.widget.Phrase;
import org.infomat.kiosk.screen.widget.Words;

/// The keyboard at the bottom of the screen. It comes with a field to type into and goes with it.
/// Its keys run from left to right in every language, as on every keyboard.
public final class KeyboardPanel extends StackPane {

    private final Duration longPress;
    private final HBox alternatives = new HBox();
    private Words words;
    private InputKind kind = InputKind.TEXT;
    private Shift shift = Shift.OFF;
    private boolean latin;
    private boolean symbols;
    private Consumer<Phrase> announce = phrase -> {};
    private KeyRows rows;

    public KeyboardPanel(Words words) {
        this(words, Duration.millis(450));
    }

    KeyboardPanel(Words words, Duration longPress) {
        this.words = words;
        this.longPress = longPress;
        this.rows = newRows();
        getStyleClass().add("keyboard");
        alternatives.getStyleClass().add("alternatives");
        alternatives.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        setAlignment(alternatives, Pos.TOP_LEFT);
        setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT);
        draw();
        hide();
    }

    /// Told of what changes without being seen by everybody: capital letters on, another alphabet.
    public void onAnnounce(Consumer<Phrase> listener) {
        announce = listener;
    }

    public void setWords(Words changed) {
        words = changed;
        latin = false;
        draw();
    }

    /// Shows the keyboard for what is typed into a field.
    public void showFor(InputKind wanted) {
        if (!isVisible() || kind != wanted) {
            kind = wanted;
            shift = Shift.OFF;
            symbols = false;
            latin = false;
            draw();
        }
        setVisible(true);
        setManaged(true);
    }

    public void hide() {
        setVisible(false);
        setManaged(false);
    }

    /// The name of the layout that is drawn: `fa`, `email`, `symbols`.
    public String layoutName() {
        String language = words.locale().getLanguage();
        return switch (kind) {
            case TEXT -> symbols ? symbolsOf(language) : lettersOf(language);
            case EMAIL -> "email";
            case NUMBER -> "number";
            case PHONE -> "phone";
            case CODE -> "code";
            case LATIN -> symbols ? "symbols" : "sign-in";
        };
    }

    Words words() {
        return words;
    }

    Duration longPress() {
        return longPress;
    }

    Shift shift() {
        return shift;
    }

    /// The language whose rules make capital letters and whose font draws the keys.
    Locale alphabet() {
        boolean own = (kind == InputKind.TEXT && !latin) || kind == InputKind.NUMBER;
        return own ? words.locale() : Locale.ENGLISH;
    }

    boolean hasOtherAlphabet() {
        return !words.locale().getLanguage().equals("en");
    }

    boolean isNumeric() {
        return kind == InputKind.NUMBER;
    }

    void typed(String text) {
        closeAlternatives();
        Typing.type(getScene(), text);
        if (shift.letterTyped() != shift) {
            turn(shift.letterTyped());
        }
    }

    void pressed(Key.Function function) {
        closeAlternatives();
        switch (function) {
            case SHIFT -> turn(shift.touched());
            case BACKSPACE -> Typing.press(getScene(), KeyCode.BACK_SPACE);
            case ENTER -> Typing.press(getScene(), KeyCode.ENTER);
            case SPACE -> Typing.type(getScene(), " ");
            case ZWNJ -> Typing.type(getScene(), "\u200C");
            case LANGUAGE -> switchAlphabet();
            case SYMBOLS -> showSymbols(true);
            case LETTERS -> showSymbols(false);
            case HIDE -> hide();
        }
    }

    void offer(Iterable<Phrase> letters, Node near) {
        alternatives.getChildren().clear();
        for (Phrase letter : letters) {
            alternatives.getChildren().add(KeyCap.labelled(letter, () -> typed(letter.shown())));
        }
        alternatives.setVisible(true);
        alternatives.applyCss();
        placeAbove(near);
    }

    /// Over the row above the key, or below it for the topmost row, and never beyond the sides.
    private void placeAbove(Node key) {
        Bounds held = sceneToLocal(key.localToScene(key.getLayoutBounds()));
        double width = alternatives.prefWidth(-1);
        double height = alternatives.prefHeight(-1);
        boolean above = held.getMinY() >= height;
        double x = Math.clamp(held.getCenterX() - width / 2, 0, Math.max(0, getWidth() - width));
        alternatives.setTranslateX(x - snappedLeftInset());
        alternatives.setTranslateY((above ? held.getMinY() - height : held.getMaxY()) - snappedTopInset());
    }

    private void closeAlternatives() {
        alternatives.setVisible(false);
    }

    private void turn(Shift next) {
        shift = next;
        announce.accept(words.phrase(next.textKey()));
        rows.relabel();
    }

    private void switchAlphabet() {
        latin = !latin;
        shift = Shift.OFF;
        announce.accept(words.phrase(latin ? "keyboard.latin" : "keyboard.own-letters"));
        draw();
    }

    private void showSymbols(boolean wanted) {
        symbols = wanted;
        draw();
    }

    private void draw() {
        closeAlternatives();
        rows = newRows();
        getChildren().setAll(rows, alternatives);
    }

    private KeyRows newRows() {
        return new KeyRows(this, KeyboardLayout.read(layoutName()));
    }

    private String lettersOf(String language) {
        return latin || !KeyboardLayout.exists(language) ? "latin" : language;
    }

    private String symbolsOf(String language) {
        String own = "symbols-" + language;
        return !latin && KeyboardLayout.exists(own) ? own : "symbols";
    }
}
