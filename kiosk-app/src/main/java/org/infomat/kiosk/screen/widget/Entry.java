package org.infomat.kiosk.screen.widget;

import java.util.Optional;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.layout.VBox;

/// Where a person gives an answer of one type. It knows no rule: what it holds may be wrong.
public abstract class Entry<T> extends VBox implements Spoken {

    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");

    private Consumer<Optional<T>> changed = answer -> {};

    @SuppressWarnings("this-escape") // A node is given its style while it is built, as all of JavaFX does.
    protected Entry() {
        getStyleClass().add("entry");
    }

    /// The answer; empty if there is none yet.
    public abstract Optional<T> value();

    /// Shows an answer given earlier. The listener is not told.
    public abstract void show(T answer);

    /// What takes the focus when the page opens.
    public abstract Node first();

    /// Told of every change that the person makes.
    public final void onChange(Consumer<Optional<T>> listener) {
        changed = listener;
    }

    /// Gives the edge the colour of an error. The words stand in the question's `ErrorNote`.
    public final void markWrong(boolean wrong) {
        pseudoClassStateChanged(WRONG, wrong);
    }

    protected final void tell() {
        changed.accept(value());
    }
}
