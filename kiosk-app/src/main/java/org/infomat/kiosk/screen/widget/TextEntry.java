package org.infomat.kiosk.screen.widget;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import javafx.application.Platform;
import javafx.geometry.NodeOrientation;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.control.TextFormatter;
import javafx.scene.input.ContextMenuEvent;
import org.infomat.content.text.Digits;

/// One line to type: words, an e-mail address, a number, a telephone number.
public final class TextEntry extends Entry<String> {

    private static final int LONGEST = 500;

    private final TextField field = new TextField();
    private final InputKind kind;
    private final Locale locale;
    private boolean showing;
    private boolean withoutSpaces;

    public TextEntry(InputKind kind, Phrase label, Locale locale) {
        this.kind = kind;
        this.locale = locale;
        kind.mark(field);
        field.setAccessibleText(label.spoken());
        if (kind.leftToRight()) {
            field.setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT);
        }
        // The menu of copy and paste would carry one person's words to the next.
        field.addEventFilter(ContextMenuEvent.ANY, ContextMenuEvent::consume);
        setTextRule(TextEntry::atMostLongest);
        field.textProperty().addListener((seen, before, now) -> changedByPerson());
        field.focusedProperty().addListener((seen, before, now) -> Platform.runLater(this::keepAll));
        getChildren().add(field);
    }

    /// A code that is copied from paper: capital letters and digits, shown in groups while it is typed.
    ///
    /// @param groups how many characters each group has; together the longest code
    public static TextEntry code(Phrase label, List<Integer> groups) {
        TextEntry entry = new TextEntry(InputKind.CODE, label, Locale.ENGLISH);
        CodeGroups rule = new CodeGroups(groups);
        entry.setTextRule(rule::apply);
        entry.withoutSpaces = true;
        entry.field.getStyleClass().add("code-field");
        return entry;
    }

    @Override
    public Optional<String> value() {
        String typed = Digits.toAscii(field.getText()).strip();
        String latin = withoutSpaces ? typed.replace(" ", "") : typed;
        String answer = kind == InputKind.TEXT ? field.getText().strip() : latin;
        return answer.isEmpty() ? Optional.empty() : Optional.of(answer);
    }

    @Override
    public void show(String answer) {
        showing = true;
        field.setText(kind == InputKind.NUMBER ? Digits.in(locale, answer) : answer);
        field.end();
        showing = false;
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
        return value().map(List::of).orElse(List.of());
    }

    /// Narrower than the page, for answers that are short.
    public TextEntry characters(int count) {
        field.setPrefColumnCount(count);
        field.setMaxWidth(USE_PREF_SIZE);
        return this;
    }

    @SuppressWarnings("NullAway") // A TextFormatter takes null for "change nothing".
    private static TextFormatter.Change atMostLongest(TextFormatter.Change change) {
        return change.getControlNewText().length() <= LONGEST ? change : null;
    }

    void setTextRule(UnaryOperator<TextFormatter.Change> rule) {
        field.setTextFormatter(new TextFormatter<>(rule));
    }

    /// JavaFX selects everything in a field that takes the focus, and the first letter would then replace the answer.
    private void keepAll() {
        if (field.isFocused() && field.getSelection().getLength() == field.getLength()) {
            field.end();
        }
    }

    private void changedByPerson() {
        if (!showing) {
            tell();
        }
    }
}
