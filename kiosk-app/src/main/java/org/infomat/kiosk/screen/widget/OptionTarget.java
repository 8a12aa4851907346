package org.infomat.kiosk.screen.widget;

import javafx.scene.AccessibleRole;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/// An answer to choose: a sign that shows whether it is chosen, and its words.
final class OptionTarget extends TouchTarget {

    private final Phrase words;
    private final Phrase chosenWord;
    private final Icon sign;
    private final String on;
    private final String off;
    private boolean chosen;

    OptionTarget(Phrase words, Phrase chosenWord, boolean several, Runnable action) {
        super(several ? AccessibleRole.CHECK_BOX : AccessibleRole.RADIO_BUTTON, action, "option");
        this.words = words;
        this.chosenWord = chosenWord;
        on = several ? "check-square" : "check-circle";
        off = several ? "square" : "circle";
        sign = new Icon(off, "option-sign");
        WrapLabel label = new WrapLabel(words);
        HBox.setHgrow(label, Priority.ALWAYS);
        getChildren().addAll(sign, label);
        choose(false);
    }

    void choose(boolean now) {
        chosen = now;
        sign.show(now ? on : off);
        getStyleClass().remove("chosen");
        if (now) {
            getStyleClass().add("chosen");
        }
        setAccessibleText(sentence());
    }

    @Override
    protected String sentence() {
        return chosen ? SpokenScript.joined(words.spoken(), chosenWord.spoken()) : words.spoken();
    }
}
