package org.infomat.kiosk.screen.widget;

import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;

/// Shows what is higher than its room in pieces: by two large buttons and by dragging, without a small bar to aim at.
/// The buttons are there only if they are needed.
public final class Scroller extends Region implements Spoken {

    /// How far a finger may tremble before a touch becomes a drag, in pixels.
    private static final double DRAG_STARTS_AFTER = 24;

    private final Region content;
    private final Pane viewport = new Pane();
    private final Rectangle window = new Rectangle();
    private final TouchButton up;
    private final TouchButton down;
    private final HBox buttons;
    private double offset;
    private double pressedAt;
    private double offsetAtPress;
    private boolean dragging;

    public Scroller(Words words, Region content) {
        this.content = content;
        getStyleClass().add("scroller");
        up = new TouchButton(TouchButton.Weight.NORMAL, words.phrase("action.previous"), () -> page(false));
        down = new TouchButton(TouchButton.Weight.NORMAL, words.phrase("action.more"), () -> page(true));
        buttons = new HBox(
                up.withIcon("chevron-up").wide(), down.withIcon("chevron-down").wide());
        buttons.getStyleClass().add("scroller-buttons");
        content.setManaged(false);
        viewport.getStyleClass().add("viewport");
        viewport.getChildren().add(content);
        viewport.setClip(window);
        getChildren().addAll(viewport, buttons);
        addEventFilter(MouseEvent.MOUSE_PRESSED, this::pressed);
        addEventFilter(MouseEvent.MOUSE_DRAGGED, this::dragged);
        addEventFilter(MouseEvent.MOUSE_RELEASED, this::released);
        addEventHandler(ScrollEvent.SCROLL, event -> scrollTo(offset - event.getDeltaY()));
    }

    /// Moves the content so that this part of it is seen, with a little room around it.
    public void reveal(Node part) {
        if (!isInside(part)) {
            return;
        }
        Bounds bounds = content.sceneToLocal(part.localToScene(part.getLayoutBounds()));
        double room = viewport.getHeight();
        if (bounds.getMaxY() > offset + room) {
            scrollTo(Math.min(bounds.getMinY(), bounds.getMaxY() - room + DRAG_STARTS_AFTER));
        } else if (bounds.getMinY() < offset) {
            scrollTo(bounds.getMinY() - DRAG_STARTS_AFTER);
        }
    }

    /// Back to the beginning.
    public void toTop() {
        scrollTo(0);
    }

    /// As far down as another one was.
    public void startAs(Scroller other) {
        offset = other.offset;
    }

    /// Whether there is more than the room shows.
    public boolean isLonger() {
        return buttons.isVisible();
    }

    @Override
    public List<String> spoken() {
        return SpokenScript.of(content);
    }

    @Override
    protected double computePrefHeight(double width) {
        return content.prefHeight(width);
    }

    @Override
    protected double computeMinHeight(double width) {
        return 0;
    }

    @Override
    protected double computePrefWidth(double height) {
        return content.prefWidth(height);
    }

    @Override
    protected double computeMinWidth(double height) {
        return 0;
    }

    @Override
    protected void layoutChildren() {
        double needed = content.prefHeight(getWidth());
        boolean longer = needed > getHeight() + 1;
        double below = longer ? buttons.prefHeight(getWidth()) : 0;
        double room = Math.max(0, getHeight() - below);
        buttons.setVisible(longer);
        buttons.resizeRelocate(0, room, getWidth(), below);
        viewport.resizeRelocate(0, 0, getWidth(), room);
        window.setWidth(getWidth());
        window.setHeight(room);
        content.resize(getWidth(), Math.max(needed, room));
        scrollTo(offset);
    }

    private void scrollTo(double wanted) {
        double last = Math.max(0, content.getHeight() - viewport.getHeight());
        offset = Math.clamp(wanted, 0, last);
        content.relocate(0, -Math.rint(offset));
        up.setVisible(offset > 0);
        down.setVisible(offset < last);
    }

    private void page(boolean forward) {
        double room = viewport.getHeight();
        scrollTo(forward ? topOfFirstCut(offset + room) : topOfFirstCut(offset - room));
    }

    /// The top of the part that lies across this line, so that a page begins with something whole.
    private double topOfFirstCut(double line) {
        double top = topAcross(content, line, 0);
        boolean moves = Math.abs(top - offset) > viewport.getHeight() / 4;
        return moves ? top : line;
    }

    private static double topAcross(Parent parent, double line, double parentTop) {
        for (Node child : parent.getChildrenUnmodifiable()) {
            Bounds bounds = child.getBoundsInParent();
            double top = parentTop + bounds.getMinY();
            if (child.isManaged() && top < line && parentTop + bounds.getMaxY() > line) {
                return child instanceof Parent inner && !(child instanceof TouchTarget)
                        ? topAcross(inner, line, parentTop + inner.getLayoutY())
                        : top;
            }
        }
        return line;
    }

    private boolean isInside(Node part) {
        for (Node at = part; at != null; at = at.getParent()) {
            if (at.equals(content)) {
                return true;
            }
        }
        return false;
    }

    private void pressed(MouseEvent event) {
        pressedAt = event.getY();
        offsetAtPress = offset;
        dragging = false;
    }

    private void dragged(MouseEvent event) {
        double moved = event.getY() - pressedAt;
        dragging = dragging || (isLonger() && Math.abs(moved) > DRAG_STARTS_AFTER);
        if (dragging) {
            scrollTo(offsetAtPress - moved);
            event.consume();
        }
    }

    /// A finger that dragged does not touch what it is lifted from.
    private void released(MouseEvent event) {
        if (dragging) {
            dragging = false;
            event.consume();
        }
    }
}
