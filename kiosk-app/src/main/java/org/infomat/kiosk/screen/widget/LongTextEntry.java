package org.infomat.kiosk.screen.widget;

import java.util.List;
import java.util.Optional;
import javafx.scene.Node;

/// Several lines to type: what happened, where, since when.
public final class LongTextEntry extends Entry<String> {

    private final TextEditor editor;

    public LongTextEntry(Phrase label) {
        editor = new TextEditor(label.locale(), this::tell);
        InputKind.TEXT.mark(editor);
        editor.setAccessibleText(label.spoken());
        getChildren().add(editor);
    }

    @Override
    public Optional<String> value() {
        String text = editor.text().strip();
        return text.isEmpty() ? Optional.empty() : Optional.of(text);
    }

    @Override
    public void show(String answer) {
        editor.show(answer);
    }

    @Override
    public Node first() {
        return editor;
    }

    @Override
    public List<String> spoken() {
        return value().map(List::of).orElse(List.of());
    }
}
