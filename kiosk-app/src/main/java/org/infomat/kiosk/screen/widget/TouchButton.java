package org.infomat.kiosk.screen.widget;

import java.util.Locale;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/// A button with a word and, if it helps, an icon.
public final class TouchButton extends TouchTarget {

    /// How much a button asks to be touched.
    public enum Weight {
        /// The one main action of a page.
        PRIMARY,
        /// A full answer beside others.
        NORMAL,
        /// What is there for those who look for it.
        QUIET
    }

    private final WrapLabel label;

    public TouchButton(Weight weight, Phrase words, Runnable action) {
        super(AccessibleRole.BUTTON, action, "touch-button", weight.name().toLowerCase(Locale.ROOT));
        label = new WrapLabel(words).centred();
        getChildren().add(label);
        setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        setAccessibleText(words.spoken());
    }

    /// A picture before the word.
    public TouchButton withIcon(String icon) {
        getChildren().addFirst(new Icon(icon));
        return this;
    }

    /// A picture after the word, for what leads on.
    public TouchButton withIconAfter(String icon) {
        getChildren().add(new Icon(icon));
        return this;
    }

    /// Takes all the width that its row gives.
    public TouchButton wide() {
        setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(this, Priority.ALWAYS);
        return this;
    }

    public void setWords(Phrase words) {
        label.setPhrase(words);
        setAccessibleText(words.spoken());
    }

    public Phrase words() {
        return label.phrase();
    }

    @Override
    protected String sentence() {
        return label.phrase().spoken();
    }
}
