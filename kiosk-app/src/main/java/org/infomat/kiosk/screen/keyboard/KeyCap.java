package org.infomat.kiosk.screen.keyboard;

import javafx.animation.PauseTransition;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.input.MouseEvent;
import javafx.util.Duration;
import org.infomat.kiosk.screen.widget.Icon;
import org.infomat.kiosk.screen.widget.Phrase;
import org.infomat.kiosk.screen.widget.TouchTarget;
import org.infomat.kiosk.screen.widget.WrapLabel;

/// One key. It never takes the focus, which stays in the field that is typed into.
final class KeyCap extends TouchTarget {

    private Phrase words;
    private boolean held;

    KeyCap(Phrase words, Runnable action, String... styleClasses) {
        super(AccessibleRole.BUTTON, action, "key");
        this.words = words;
        getStyleClass().addAll(styleClasses);
        setFocusTraversable(false);
        setAccessibleText(words.spoken());
    }

    static KeyCap labelled(Phrase label, Runnable action, String... styleClasses) {
        KeyCap cap = new KeyCap(label, action, styleClasses);
        cap.getChildren().add(new WrapLabel(label).centred());
        return cap;
    }

    static KeyCap pictured(String icon, Phrase words, Runnable action, String... styleClasses) {
        KeyCap cap = new KeyCap(words, action, styleClasses);
        cap.getChildren().add(new Icon(icon));
        return cap;
    }

    void relabel(Phrase changed) {
        words = changed;
        setAccessibleText(changed.spoken());
        for (Node child : getChildren()) {
            if (child instanceof WrapLabel label) {
                label.setPhrase(changed);
            }
        }
    }

    void picture(String icon) {
        for (Node child : getChildren()) {
            if (child instanceof Icon picture) {
                picture.show(icon);
            }
        }
    }

    /// Opens something when the finger stays. What a short touch does is then left out.
    KeyCap whenHeld(Duration delay, Runnable opens) {
        PauseTransition waiting = new PauseTransition(delay);
        waiting.setOnFinished(over -> {
            held = true;
            opens.run();
        });
        addEventHandler(MouseEvent.MOUSE_PRESSED, event -> {
            held = false;
            waiting.playFromStart();
        });
        addEventFilter(MouseEvent.MOUSE_RELEASED, event -> {
            waiting.stop();
            if (held) {
                event.consume();
            }
        });
        getStyleClass().add("has-alternatives");
        return this;
    }

    @Override
    protected String sentence() {
        return words.spoken();
    }
}
