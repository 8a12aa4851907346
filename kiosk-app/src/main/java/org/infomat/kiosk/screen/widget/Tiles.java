package org.infomat.kiosk.screen.widget;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.TilePane;

/// Parts beside each other in as many equal columns as the width allows: one or two in portrait, more in landscape.
/// The least width of a column is the stylesheet's `-fx-pref-tile-width`. Parts of one line are equally high.
public final class Tiles extends TilePane {

    public Tiles(Node... parts) {
        getStyleClass().add("tiles");
        getChildren().addAll(parts);
    }

    /// Narrow columns, for parts of one or two words.
    public static Tiles narrow(Node... parts) {
        Tiles tiles = new Tiles(parts);
        tiles.getStyleClass().add("narrow");
        return tiles;
    }

    public static Tiles of(List<? extends Node> parts) {
        return new Tiles(parts.toArray(Node[]::new));
    }

    @Override
    protected double computePrefHeight(double width) {
        double inner = inner(width > 0 ? width : prefWidth(-1));
        int columns = columns(inner);
        int lines = (getManagedChildren().size() + columns - 1) / columns;
        double height = Math.max(0, lines - 1) * getVgap();
        for (int line = 0; line < lines; line++) {
            height += lineHeight(line, columns, inner);
        }
        return height + snappedTopInset() + snappedBottomInset();
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width > 0 ? width : getWidth());
    }

    @Override
    protected double computePrefWidth(double height) {
        return 2 * getPrefTileWidth() + getHgap() + snappedLeftInset() + snappedRightInset();
    }

    @Override
    protected double computeMinWidth(double height) {
        return 0;
    }

    @Override
    protected void layoutChildren() {
        double inner = inner(getWidth());
        int columns = columns(inner);
        double wide = columnWidth(inner, columns);
        double y = snappedTopInset();
        List<Node> parts = getManagedChildren();
        for (int line = 0; line * columns < parts.size(); line++) {
            double high = lineHeight(line, columns, inner);
            for (int i = line * columns; i < Math.min(parts.size(), (line + 1) * columns); i++) {
                double x = snappedLeftInset() + (i % columns) * (wide + getHgap());
                parts.get(i).resizeRelocate(Math.rint(x), Math.rint(y), Math.floor(wide), Math.ceil(high));
            }
            y += high + getVgap();
        }
    }

    private double lineHeight(int line, int columns, double inner) {
        double wide = Math.floor(columnWidth(inner, columns));
        return getManagedChildren().stream()
                .skip((long) line * columns)
                .limit(columns)
                .mapToDouble(part -> Math.ceil(Math.max(part.minHeight(wide), part.prefHeight(wide))))
                .max()
                .orElse(0);
    }

    private int columns(double inner) {
        double least = Math.max(1, getPrefTileWidth());
        int fitting = (int) ((inner + getHgap()) / (least + getHgap()));
        return Math.clamp(fitting, 1, Math.max(1, getManagedChildren().size()));
    }

    private double columnWidth(double inner, int columns) {
        return (inner - (columns - 1) * getHgap()) / columns;
    }

    private double inner(double width) {
        return width - snappedLeftInset() - snappedRightInset();
    }
}
