package org.infomat.kiosk.panel;

import java.util.Map;
import javafx.event.ActionEvent;
import javafx.scene.AccessibleRole;
import org.infomat.device.simulated.Lever;
import org.infomat.kiosk.screen.widget.Icon;
import org.infomat.kiosk.screen.widget.Phrase;
import org.infomat.kiosk.screen.widget.TouchTarget;
import org.infomat.kiosk.screen.widget.Words;
import org.infomat.kiosk.screen.widget.WrapLabel;

/// A lever that stays as it is put: a sign, its name and *on* or *off*.
final class LeverSwitch extends TouchTarget {
    private final Words words;
    private final Phrase name;
    private final Lever.Toggle lever;
    private final Icon sign = new Icon("square", "option-sign");
    private final WrapLabel label;

    LeverSwitch(Words words, Phrase name, Lever.Toggle lever) {
        super(AccessibleRole.TOGGLE_BUTTON, () -> lever.set().accept(!lever.on().getAsBoolean()), "option");
        this.words = words;
        this.name = name;
        this.lever = lever;
        label = new WrapLabel(name);
        getChildren().addAll(sign, label);
        // The lever has moved by the time that this is told of the touch.
        addEventHandler(ActionEvent.ACTION, moved -> refresh());
        refresh();
    }

    void refresh() {
        boolean on = lever.on().getAsBoolean();
        Phrase state = words.phrase(on ? "panel.on" : "panel.off", Map.of("lever", name.shown()));
        if (state.equals(label.phrase())) {
            return;
        }
        sign.show(on ? "check-square" : "square");
        label.setPhrase(state);
        setAccessibleText(state.spoken());
        getStyleClass().remove("chosen");
        if (on) {
            getStyleClass().add("chosen");
        }
    }

    @Override
    protected String sentence() {
        return label.phrase().spoken();
    }
}
