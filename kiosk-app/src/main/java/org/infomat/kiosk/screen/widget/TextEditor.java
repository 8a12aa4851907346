package org.infomat.kiosk.screen.widget;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.geometry.NodeOrientation;
import javafx.geometry.Point2D;
import javafx.geometry.VPos;
import javafx.scene.AccessibleRole;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Rectangle;
import javafx.scene.text.Text;

/// Several lines that can be edited. Our own, since JavaFX's text area cannot break right-to-left lines on Linux
/// (see [LineBreaks]). It knows no selection and no clipboard, which nobody needs at a terminal.
final class TextEditor extends Region {

    private static final double CARET_WIDTH = 3;

    private final Text style = new Text();
    private final Text probe = new Text();
    private final Rectangle caret = new Rectangle(CARET_WIDTH, 0);
    private final Pane paper = new Pane();
    private final Rectangle window = new Rectangle();
    private final List<Text> drawn = new ArrayList<>();
    private final Locale locale;
    private final Runnable changed;
    private EditedText edited = EditedText.endOf("");
    private List<LineBreaks.Line> lines = List.of();
    private double offset;

    @SuppressWarnings("this-escape") // The class is final.
    TextEditor(Locale locale, Runnable changed) {
        this.locale = locale;
        this.changed = changed;
        getStyleClass().add("long-text");
        caret.getStyleClass().add("caret");
        style.setManaged(false);
        style.setVisible(false);
        caret.setManaged(false);
        paper.setManaged(false);
        paper.setClip(window);
        paper.getChildren().add(caret);
        getChildren().addAll(style, paper);
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.TEXT_AREA);
        caret.visibleProperty().bind(focusedProperty());
        style.fontProperty().addListener((seen, before, now) -> requestLayout());
        addEventHandler(KeyEvent.KEY_TYPED, this::typed);
        addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
        addEventHandler(MouseEvent.MOUSE_PRESSED, this::touched);
    }

    String text() {
        return edited.text();
    }

    void show(String text) {
        edited = EditedText.endOf(text);
        requestLayout();
    }

    private void typed(KeyEvent event) {
        String letter = event.getCharacter();
        if (!letter.isEmpty() && !Character.isISOControl(letter.charAt(0))) {
            event.consume();
            edit(edited.typed(letter));
        }
    }

    private void pressed(KeyEvent event) {
        boolean leftIsBack = getEffectiveNodeOrientation() == NodeOrientation.LEFT_TO_RIGHT;
        EditedText next = switch (event.getCode()) {
            case BACK_SPACE -> edited.withoutPrevious();
            case DELETE -> edited.withoutNext();
            case ENTER -> edited.typed("\n");
            case LEFT -> leftIsBack ? edited.back() : edited.on();
            case RIGHT -> leftIsBack ? edited.on() : edited.back();
            case UP -> edited.at(place(caret.getX(), caret.getY() - pitch() / 2));
            case DOWN -> edited.at(place(caret.getX(), caret.getY() + pitch() * 1.5));
            case HOME -> edited.at(0);
            case END -> edited.at(edited.text().length());
            default -> null;
        };
        if (next != null) {
            event.consume();
            edit(next);
        }
    }

    private void touched(MouseEvent event) {
        requestFocus();
        edit(edited.at(place(event.getX() - paper.getLayoutX(), event.getY() - paper.getLayoutY())));
    }

    private void edit(EditedText next) {
        boolean other = !next.text().equals(edited.text());
        edited = next;
        requestLayout();
        if (other) {
            changed.run();
        }
    }

    /// The place in the text nearest to a point.
    private int place(double x, double y) {
        if (lines.isEmpty()) {
            return 0;
        }
        int row = Math.clamp((long) ((y + offset) / pitch()), 0, lines.size() - 1);
        Text line = drawn.get(row);
        Point2D inLine = line.parentToLocal(x, line.getBoundsInParent().getCenterY());
        int inside = line.hitTest(inLine).getInsertionIndex();
        return Math.clamp(
                (long) lines.get(row).start() + inside, 0, edited.text().length());
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth() - snappedLeftInset() - snappedRightInset();
        lines = new LineBreaks(locale, this::width).lines(edited.text(), width - CARET_WIDTH);
        int row = rowOfCaret();
        layoutPaper(width);
        keepInView(row);
        draw();
        placeCaret(row);
    }

    private void layoutPaper(double width) {
        double height = getHeight() - snappedTopInset() - snappedBottomInset();
        paper.resizeRelocate(snappedLeftInset(), snappedTopInset(), width, height);
        window.setWidth(width);
        window.setHeight(height);
    }

    private int rowOfCaret() {
        int row = 0;
        for (int i = 0; i < lines.size(); i++) {
            row = lines.get(i).start() <= edited.caret() ? i : row;
        }
        return row;
    }

    private void keepInView(int row) {
        double room = paper.getHeight();
        double top = row * pitch();
        // A field lower than one line shows the line's top.
        offset = Math.clamp(offset, Math.clamp(top + pitch() - room, 0, top), top);
    }

    private void draw() {
        paper.getChildren().removeAll(drawn);
        drawn.clear();
        double y = -offset;
        for (LineBreaks.Line line : lines) {
            String words = line.of(edited.text());
            // Spaces at a break take no room; at the very end they do, so that the caret is seen to move.
            Text text = newLine(line.end() == edited.text().length() ? words : words.stripTrailing());
            text.relocate(0, y);
            drawn.add(text);
            y += pitch();
        }
        paper.getChildren().addAll(drawn);
    }

    private Text newLine(String content) {
        Text text = new Text(content);
        text.setManaged(false);
        text.setTextOrigin(VPos.TOP);
        text.fontProperty().bind(style.fontProperty());
        text.fillProperty().bind(style.fillProperty());
        return text;
    }

    private void placeCaret(int row) {
        Text line = drawn.get(row);
        int inside =
                Math.min(edited.caret() - lines.get(row).start(), line.getText().length());
        double x = line.caretShape(inside, true)[0] instanceof MoveTo start ? start.getX() : 0;
        // Already counted from the side where reading begins, as everything in the mirrored paper is.
        caret.setX(line.getLayoutX() + x);
        caret.setY(line.getLayoutY());
        caret.setHeight(pitch());
    }

    private double width(String text) {
        probe.setFont(style.getFont());
        probe.setText(text);
        return Math.ceil(probe.getLayoutBounds().getWidth());
    }

    private double pitch() {
        probe.setFont(style.getFont());
        probe.setText("Hg");
        return Math.ceil(probe.getLayoutBounds().getHeight());
    }
}
