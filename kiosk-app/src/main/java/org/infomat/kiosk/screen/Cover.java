package org.infomat.kiosk.screen;

import java.util.List;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.infomat.kiosk.screen.widget.Icon;
import org.infomat.kiosk.screen.widget.Phrase;
import org.infomat.kiosk.screen.widget.SpokenScript;
import org.infomat.kiosk.screen.widget.TouchButton;
import org.infomat.kiosk.screen.widget.WrapLabel;

/// What lies over the whole screen and has to be answered first, such as "are you still there?" with the seconds that
/// are left.
public final class Cover extends VBox {

    private final WrapLabel text;

    public Cover(String icon, Phrase title, Phrase text, TouchButton... answers) {
        this.text = new WrapLabel(text).centred();
        getStyleClass().addAll("card", "cover");
        setMaxHeight(Region.USE_PREF_SIZE);
        getChildren().addAll(new Icon(icon, "cover-icon"), new WrapLabel(title, "page-title").centred(), this.text);
        for (TouchButton answer : answers) {
            answer.setMaxWidth(Double.MAX_VALUE);
            getChildren().add(answer);
        }
    }

    /// Other words under the title: one second less.
    public void setText(Phrase changed) {
        text.setPhrase(changed);
    }

    public List<String> script() {
        return SpokenScript.of(this);
    }
}
