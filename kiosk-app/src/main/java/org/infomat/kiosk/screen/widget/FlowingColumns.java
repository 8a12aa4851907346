package org.infomat.kiosk.screen.widget;

import java.util.ArrayList;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.layout.VBox;

/// Parts that run down one column and on at the top of the next, as in a newspaper: one column on a narrow screen, up
/// to
/// three on a wide one, as low as their order allows. For facts of very different lengths.
final class FlowingColumns extends VBox {

    /// The lowest part of a column, which needs no line under it.
    private static final PseudoClass LOWEST = PseudoClass.getPseudoClass("lowest");

    private static final int MOST = 3;
    /// A column narrower than this many gaps (of 4 mm) would break every line.
    private static final double NARROWEST_IN_GAPS = 36;

    FlowingColumns() {
        getStyleClass().add("columns");
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computePrefWidth(double height) {
        return getManagedChildren().stream()
                .mapToDouble(child -> child.prefWidth(-1))
                .max()
                .orElse(0);
    }

    @Override
    protected double computeMinWidth(double height) {
        return 0;
    }

    @Override
    protected double computePrefHeight(double width) {
        return lowest(heights(columnWidth(width < 0 ? prefWidth(-1) : width)), columns(width));
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width < 0 ? getWidth() : width);
    }

    @Override
    protected void layoutChildren() {
        double columnWidth = columnWidth(getWidth());
        List<Double> heights = heights(columnWidth);
        double lowest = lowest(heights, columns(getWidth()));
        double x = 0;
        double y = 0;
        for (int i = 0; i < heights.size(); i++) {
            if (y + heights.get(i) > lowest) {
                x += columnWidth + getSpacing();
                y = 0;
            }
            Node part = getManagedChildren().get(i);
            part.resizeRelocate(x, y, columnWidth, heights.get(i));
            y += heights.get(i);
            boolean last = i == heights.size() - 1 || y + heights.get(i + 1) > lowest;
            part.pseudoClassStateChanged(LOWEST, last);
        }
    }

    private List<Double> heights(double columnWidth) {
        return getManagedChildren().stream()
                .map(part -> Math.ceil(part.prefHeight(columnWidth)))
                .toList();
    }

    /// The least height in which the parts find room in so many columns: that of some parts that follow each other.
    private static double lowest(List<Double> heights, int columns) {
        List<Double> candidates = new ArrayList<>();
        for (int first = 0; first < heights.size(); first++) {
            double sum = 0;
            for (double height : heights.subList(first, heights.size())) {
                sum += height;
                candidates.add(sum);
            }
        }
        return candidates.stream()
                .sorted()
                .filter(height -> needed(heights, height) <= columns)
                .findFirst()
                .orElse(0.0);
    }

    private static int needed(List<Double> heights, double room) {
        int columns = 1;
        double y = 0;
        for (double height : heights) {
            if (height > room) {
                return Integer.MAX_VALUE;
            }
            if (y + height > room) {
                columns++;
                y = 0;
            }
            y += height;
        }
        return columns;
    }

    private double columnWidth(double width) {
        int columns = columns(width);
        return Math.floor((width - getSpacing() * (columns - 1)) / columns);
    }

    private int columns(double width) {
        return getSpacing() > 0 ? Math.clamp((long) (width / (NARROWEST_IN_GAPS * getSpacing())), 1, MOST) : 1;
    }
}
