package org.infomat.kiosk.screen.widget;

import java.util.List;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.layout.VBox;

/// One column on a narrow screen, two on a wide one, read line by line. Neighbours are equally high.
public final class Columns extends VBox {

    /// A line of text over more than this many gaps (of 4 mm) would be too long to read.
    private static final double WIDE_IN_GAPS = 90;

    public Columns(Node... parts) {
        getStyleClass().add("columns");
        getChildren().addAll(parts);
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
        double used = width < 0 ? prefWidth(-1) : width;
        return lines(used, false);
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width < 0 ? getWidth() : width);
    }

    @Override
    protected void layoutChildren() {
        lines(getWidth(), true);
    }

    private double lines(double width, boolean place) {
        List<Node> parts = getManagedChildren();
        int columns = columns(width);
        double columnWidth = Math.floor((width - getSpacing() * (columns - 1)) / columns);
        double y = 0;
        for (int first = 0; first < parts.size(); first += columns) {
            List<Node> line = parts.subList(first, Math.min(first + columns, parts.size()));
            double height = line.stream()
                    .mapToDouble(part -> Math.max(part.minHeight(columnWidth), part.prefHeight(columnWidth)))
                    .max()
                    .orElse(0);
            for (int i = 0; place && i < line.size(); i++) {
                line.get(i).resizeRelocate(i * (columnWidth + getSpacing()), y, columnWidth, height);
            }
            y += height + getSpacing();
        }
        return Math.max(0, y - getSpacing());
    }

    private int columns(double width) {
        return getSpacing() > 0 && width > WIDE_IN_GAPS * getSpacing() ? 2 : 1;
    }
}
