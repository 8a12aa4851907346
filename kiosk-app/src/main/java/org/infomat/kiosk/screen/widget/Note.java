package org.infomat.kiosk.screen.widget;

import java.util.List;
import java.util.Locale;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/// A remark with a picture and words: colour is never the only sign.
public final class Note extends HBox implements Spoken {

    /// What the remark is about, which decides picture and colour.
    public enum Kind {
        INFO("info"),
        GOOD("check-circle"),
        WARN("alert-triangle"),
        BAD("alert-circle");

        private final String icon;

        Kind(String icon) {
            this.icon = icon;
        }
    }

    private final WrapLabel label;

    public Note(Kind kind, Phrase words) {
        getStyleClass().addAll("note", "note-" + kind.name().toLowerCase(Locale.ROOT));
        label = new WrapLabel(words);
        HBox.setHgrow(label, Priority.ALWAYS);
        getChildren().addAll(new Icon(kind.icon), label);
    }

    /// The same without a box around it, for use inside a row.
    public Note bare() {
        getStyleClass().add("bare");
        return this;
    }

    @Override
    public List<String> spoken() {
        return label.spoken();
    }
}
