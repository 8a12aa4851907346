package org.infomat.kiosk.technician;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javafx.css.PseudoClass;
import javafx.geometry.NodeOrientation;
import javafx.scene.layout.Region;

/// A screen divided into cells, line by line from the top left in every language: glass has no direction.
final class CellGrid extends Region {
    private static final PseudoClass TOUCHED = PseudoClass.getPseudoClass("touched");

    private final int columns;
    private final int rows;
    private final List<Region> cells = new ArrayList<>();
    private final Set<Integer> silent = new TreeSet<>();

    CellGrid(int columns, int rows) {
        this.columns = columns;
        this.rows = rows;
        getStyleClass().add("cell-grid");
        setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT);
        for (int cell = 0; cell < columns * rows; cell++) {
            Region drawn = new Region();
            drawn.getStyleClass().add("touch-cell");
            drawn.setMouseTransparent(true);
            cells.add(drawn);
            silent.add(cell);
        }
        getChildren().addAll(cells);
    }

    /// In cells of about this size.
    static CellGrid covering(double width, double height, double cell) {
        return new CellGrid((int) Math.max(1, Math.rint(width / cell)), (int) Math.max(1, Math.rint(height / cell)));
    }

    int columns() {
        return columns;
    }

    int rows() {
        return rows;
    }

    /// The cells that no touch was noticed in.
    Set<Integer> silent() {
        return Set.copyOf(silent);
    }

    /// A touch at a point of this region. Cells between two points of a stroke are not taken as touched: a dead spot
    /// is just what a stroke jumps over.
    void touched(double x, double y) {
        if (x >= 0 && y >= 0 && x < getWidth() && y < getHeight()) {
            int column = (int) (x * columns / getWidth());
            int row = (int) (y * rows / getHeight());
            touched(row * columns + column);
        }
    }

    void touched(int cell) {
        if (silent.remove(cell)) {
            cells.get(cell).pseudoClassStateChanged(TOUCHED, true);
        }
    }

    @Override
    protected void layoutChildren() {
        for (int cell = 0; cell < cells.size(); cell++) {
            double left = Math.rint(cell % columns * getWidth() / columns);
            double right = Math.rint((cell % columns + 1) * getWidth() / columns);
            double top = Math.rint(line(cell) * getHeight() / rows);
            double bottom = Math.rint((line(cell) + 1) * getHeight() / rows);
            cells.get(cell).resizeRelocate(left, top, right - left, bottom - top);
        }
    }

    private int line(int cell) {
        return cell / columns;
    }
}
