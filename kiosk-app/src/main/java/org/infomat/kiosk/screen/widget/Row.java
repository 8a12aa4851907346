package org.infomat.kiosk.screen.widget;

import javafx.scene.AccessibleRole;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// A large row of a list: a picture, a title, a sentence under it, and an arrow that leads on.
public final class Row extends TouchTarget {

    private final Phrase title;
    private final Phrase summary;
    private final VBox words;

    public Row(String icon, Phrase title, Phrase summary, Runnable action) {
        super(AccessibleRole.BUTTON, action, "row");
        this.title = title;
        this.summary = summary;
        words = new VBox(new WrapLabel(title, "row-title"));
        words.getStyleClass().add("row-words");
        if (!summary.isEmpty()) {
            words.getChildren().add(new WrapLabel(summary, "row-summary"));
        }
        HBox.setHgrow(words, Priority.ALWAYS);
        words.setMinWidth(0);
        getChildren().addAll(new Icon(icon, "row-icon"), words, new Icon("chevron-right", "row-arrow"));
        setAccessibleText(sentence());
    }

    /// A remark under the summary, such as "closed now", with a picture that says the same.
    public Row withNote(Note note) {
        words.getChildren().add(note);
        return this;
    }

    @Override
    protected String sentence() {
        String said = SpokenScript.joined(title.spoken(), summary.spoken());
        for (var child : words.getChildren()) {
            if (child instanceof Note note) {
                said = SpokenScript.joined(said, String.join(" ", note.spoken()));
            }
        }
        return said;
    }
}
