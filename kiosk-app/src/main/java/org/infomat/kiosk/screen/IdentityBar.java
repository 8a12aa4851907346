package org.infomat.kiosk.screen;

import java.util.Locale;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.infomat.kiosk.screen.widget.Icon;
import org.infomat.kiosk.screen.widget.Phrase;
import org.infomat.kiosk.screen.widget.WrapLabel;

/// Whose terminal this is, and what time it is.
final class IdentityBar extends HBox {

    private final WrapLabel hall = new WrapLabel(Phrase.none(Locale.ROOT), "hall");
    private final WrapLabel time = new WrapLabel(Phrase.none(Locale.ROOT), "time");

    IdentityBar() {
        getStyleClass().add("identity");
        HBox.setHgrow(hall, Priority.ALWAYS);
        time.setMinWidth(USE_PREF_SIZE);
        getChildren().addAll(new Icon("home", "emblem"), hall, time);
    }

    void hall(Phrase name) {
        hall.setPhrase(name);
    }

    void time(Phrase now) {
        time.setPhrase(now);
    }
}
