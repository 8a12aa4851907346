package org.infomat.kiosk.screen.widget;

import java.util.List;
import javafx.scene.layout.VBox;

/// A large picture and a sentence that ask the person to do something beside the screen: show a card, take a paper.
public final class Invitation extends VBox implements Spoken {
    private final Phrase words;

    public Invitation(Icon picture, Phrase words) {
        this.words = words;
        getStyleClass().add("invitation");
        getChildren().addAll(picture, new WrapLabel(words, "strong").centred());
    }

    @Override
    public List<String> spoken() {
        return List.of(words.spoken());
    }
}
