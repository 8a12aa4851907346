package org.infomat.kiosk.screen.widget;

import java.util.List;
import javafx.event.ActionEvent;
import javafx.scene.AccessibleAction;
import javafx.scene.AccessibleRole;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;

/// Something large enough to be touched, that does one thing. It can also be chosen by Tab and pressed by Enter or
/// Space.
/// It acts when the finger is lifted inside it, so that a finger that slid off can change its mind.
public abstract class TouchTarget extends HBox implements Spoken {

    private final Runnable action;

    @SuppressWarnings("this-escape") // A node is given its style while it is built, as all of JavaFX does.
    protected TouchTarget(AccessibleRole role, Runnable action, String... styleClasses) {
        this.action = action;
        getStyleClass().add("touch");
        getStyleClass().addAll(styleClasses);
        setFocusTraversable(true);
        setAccessibleRole(role);
        addEventHandler(MouseEvent.MOUSE_RELEASED, this::released);
        addEventHandler(KeyEvent.KEY_PRESSED, this::keyPressed);
    }

    /// Does what a touch does.
    public final void fire() {
        if (isDisabled()) {
            return;
        }
        if (isFocusTraversable()) {
            requestFocus();
        }
        action.run();
        fireEvent(new ActionEvent());
    }

    @Override
    public void executeAccessibleAction(AccessibleAction asked, Object... parameters) {
        if (asked == AccessibleAction.FIRE) {
            fire();
        } else {
            super.executeAccessibleAction(asked, parameters);
        }
    }

    /// What is said of it, as one sentence.
    protected abstract String sentence();

    @Override
    public final List<String> spoken() {
        return isDisabled() ? List.of() : List.of(sentence());
    }

    private void released(MouseEvent event) {
        if (event.getButton() == MouseButton.PRIMARY && contains(event.getX(), event.getY())) {
            event.consume();
            fire();
        }
    }

    private void keyPressed(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.SPACE) {
            event.consume();
            fire();
        }
    }
}
