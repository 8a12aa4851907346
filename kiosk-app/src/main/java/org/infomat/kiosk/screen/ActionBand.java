package org.infomat.kiosk.screen;

import javafx.scene.layout.Region;
import javafx.scene.layout.TilePane;
import org.infomat.kiosk.screen.widget.Phrase;
import org.infomat.kiosk.screen.widget.TouchButton;

/// The bottom of every screen: back at the start side, the ways out in the middle, the one main action at the end side.
/// The three places stay the same, also when one of them is empty. On a narrow screen start over stands above finish,
/// on
/// a wide one before it.
final class ActionBand extends Region {

    /// The least room between two buttons, as a share of the width.
    private static final double GAP = 0.015;

    private static final double WIDEST_START = 0.3;
    private static final double WIDEST_END = 0.42;

    private final FrameEvents events;
    private final TilePane waysOut = new TilePane();

    ActionBand(FrameEvents events) {
        this.events = events;
        getStyleClass().add("action-band");
        waysOut.getStyleClass().add("ways-out");
    }

    void show(Page page) {
        getChildren().clear();
        page.back()
                .ifPresent(words -> place(
                        "start",
                        new TouchButton(TouchButton.Weight.NORMAL, words, events::back).withIcon("arrow-left")));
        place("middle", waysOut);
        waysOut.getChildren().clear();
        page.startOver().ifPresent(words -> wayOut(words, "rotate-ccw", events::startOver));
        page.finish().ifPresent(words -> wayOut(words, "x", events::finish));
        page.main().ifPresent(action -> place("end", button(action)));
    }

    private void wayOut(Phrase words, String icon, Runnable action) {
        waysOut.getChildren()
                .add(new TouchButton(TouchButton.Weight.QUIET, words, action)
                        .withIcon(icon)
                        .wide());
    }

    private static TouchButton button(Action action) {
        TouchButton button =
                new TouchButton(TouchButton.Weight.PRIMARY, action.words(), action.run()).withIconAfter(action.icon());
        button.setDisable(!action.possible());
        return button;
    }

    private void place(String where, Region part) {
        part.setUserData(where);
        getChildren().add(part);
    }

    @Override
    protected void layoutChildren() {
        boolean wide = getScene().getWidth() > getScene().getHeight();
        waysOut.setPrefColumns(wide ? Math.max(1, waysOut.getChildren().size()) : 1);
        double left = snappedLeftInset();
        double width = getWidth() - left - snappedRightInset();
        double from = left + layout("start", left, width * WIDEST_START, 0);
        double to = left + width - layout("end", left + width, width * WIDEST_END, 1);
        double gap = width * GAP;
        double middleWidth = Math.min(widthOf("middle"), to - from - 2 * gap);
        double middle = left + (width - middleWidth) / 2;
        layout("middle", Math.clamp(middle, from + gap, Math.max(from + gap, to - gap - middleWidth)), middleWidth, 0);
    }

    /// Puts a button so that its left side (0) or its right side (1) is at `x`. Its width comes back, or 0 if it is not
    /// there.
    private double layout(String where, double x, double widest, int side) {
        for (var child : getManagedChildren()) {
            if (where.equals(child.getUserData())) {
                double width = Math.rint(Math.min(child.prefWidth(-1), widest));
                double height = Math.max(child.minHeight(width), child.prefHeight(width));
                child.resizeRelocate(Math.rint(x - side * width), Math.rint((getHeight() - height) / 2), width, height);
                return width;
            }
        }
        return 0;
    }

    private double widthOf(String where) {
        return getManagedChildren().stream()
                .filter(child -> where.equals(child.getUserData()))
                .mapToDouble(child -> Math.ceil(child.prefWidth(-1)))
                .findFirst()
                .orElse(0);
    }
}
