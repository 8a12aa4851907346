package org.infomat.kiosk.screen.keyboard;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.infomat.kiosk.screen.widget.Phrase;

/// The keys of one layout, drawn.
final class KeyRows extends VBox {

    private final KeyboardPanel panel;
    private final List<Runnable> relabelling = new ArrayList<>();

    // The panel is only remembered here; nothing of it is used before it is complete.
    KeyRows(KeyboardPanel panel, KeyboardLayout layout) {
        this.panel = panel;
        getStyleClass().addAll("keyboard-rows", "layout-" + layout.name());
        for (List<Key> keys : layout.rows()) {
            HBox row = new HBox();
            row.getStyleClass().add("keyboard-row");
            keys.stream()
                    .filter(this::isWanted)
                    .forEach(key -> row.getChildren().add(cap(key)));
            getChildren().add(row);
        }
    }

    /// Shows capital or small letters without building the keys again, which would take a frame.
    void relabel() {
        relabelling.forEach(Runnable::run);
    }

    private boolean isWanted(Key key) {
        return !(key instanceof Key.Special(Key.Function function))
                || function != Key.Function.LANGUAGE
                || panel.hasOtherAlphabet();
    }

    private KeyCap cap(Key key) {
        return switch (key) {
            case Key.Letter letter -> letter(letter);
            case Key.Special(Key.Function function) -> special(function);
        };
    }

    private KeyCap letter(Key.Letter letter) {
        KeyCap cap = KeyCap.labelled(
                shifted(letter.text()), () -> panel.typed(shifted(letter.text()).shown()));
        if (letter.text().length() > 1) {
            cap.getStyleClass().add("wide");
        }
        if (!letter.alternatives().isEmpty()) {
            cap.whenHeld(
                    panel.longPress(),
                    () -> panel.offer(
                            letter.alternatives().stream().map(this::shifted).toList(), cap));
        }
        relabelling.add(() -> cap.relabel(shifted(letter.text())));
        return cap;
    }

    private Phrase shifted(String text) {
        Locale locale = panel.alphabet();
        String local = panel.isNumeric() ? localDigit(text, locale) : text;
        return new Phrase(panel.shift().apply(local, locale), locale);
    }

    private static String localDigit(String text, Locale locale) {
        return locale.getLanguage().equals("fa") && Character.isDigit(text.charAt(0))
                ? Character.toString('\u06F0' + text.charAt(0) - '0')
                : text;
    }

    private KeyCap special(Key.Function function) {
        Phrase words = panel.words().phrase(function.textKey());
        Runnable action = () -> panel.pressed(function);
        return switch (function) {
            case SHIFT -> shift(words, action);
            case BACKSPACE -> KeyCap.pictured("delete", words, action, "special");
            case ENTER -> KeyCap.pictured("corner-down-left", words, action, "special", "wide");
            case HIDE -> KeyCap.pictured("chevron-down", words, action, "special");
            case LANGUAGE -> KeyCap.pictured("globe", words, action, "special");
            case SPACE -> wide(KeyCap.labelled(words, action, "special", "space"));
            case ZWNJ, SYMBOLS, LETTERS -> KeyCap.labelled(words, action, "special", "wide");
        };
    }

    private KeyCap shift(Phrase words, Runnable action) {
        KeyCap cap = KeyCap.pictured(Shift.OFF.icon(), words, action, "special", "shift");
        relabelling.add(() -> {
            Shift now = panel.shift();
            cap.picture(now.icon());
            cap.relabel(panel.words().phrase(now.textKey()));
            cap.getStyleClass().remove("chosen");
            if (now != Shift.OFF) {
                cap.getStyleClass().add("chosen");
            }
        });
        return cap;
    }

    private static KeyCap wide(KeyCap cap) {
        HBox.setHgrow(cap, Priority.ALWAYS);
        cap.setMaxWidth(Double.MAX_VALUE);
        return cap;
    }
}
