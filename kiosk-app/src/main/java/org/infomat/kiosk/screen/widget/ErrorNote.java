package org.infomat.kiosk.screen.widget;

import java.util.List;
import java.util.Locale;
import javafx.scene.layout.StackPane;

/// What is wrong with an answer, in words beside the question. It takes no room while there is nothing wrong.
public final class ErrorNote extends StackPane implements Spoken {

    private Phrase words = Phrase.none(Locale.ROOT);

    public ErrorNote() {
        getStyleClass().add("error-note");
        clear();
    }

    public void show(Phrase wrong) {
        words = wrong;
        getChildren().setAll(new Note(Note.Kind.BAD, wrong));
        setVisible(true);
        setManaged(true);
    }

    public void clear() {
        words = Phrase.none(Locale.ROOT);
        getChildren().clear();
        setVisible(false);
        setManaged(false);
    }

    public boolean isShown() {
        return isVisible();
    }

    @Override
    public List<String> spoken() {
        return words.isEmpty() ? List.of() : List.of(words.spoken());
    }
}
