package org.infomat.kiosk.screen.widget;

import java.util.List;
import java.util.Optional;
import javafx.geometry.NodeOrientation;
import javafx.scene.Node;
import javafx.scene.control.PasswordField;
import javafx.scene.input.ContextMenuEvent;

/// A password: its letters are neither shown nor spoken.
public final class SecretEntry extends Entry<String> {

    private final PasswordField field = new PasswordField();

    public SecretEntry(Phrase label) {
        InputKind.LATIN.mark(field);
        field.setAccessibleText(label.spoken());
        field.setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT);
        field.addEventFilter(ContextMenuEvent.ANY, ContextMenuEvent::consume);
        field.textProperty().addListener((seen, before, now) -> tell());
        getChildren().add(field);
    }

    @Override
    public Optional<String> value() {
        return Optional.of(field.getText()).filter(typed -> !typed.isEmpty());
    }

    @Override
    public void show(String answer) {
        field.setText(answer);
    }

    @Override
    public Node first() {
        return field;
    }

    /// What happens when Enter is pressed, on either keyboard.
    public void onEnter(Runnable action) {
        field.setOnAction(done -> action.run());
    }

    @Override
    public List<String> spoken() {
        return List.of();
    }
}
