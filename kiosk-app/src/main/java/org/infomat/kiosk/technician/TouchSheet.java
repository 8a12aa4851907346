package org.infomat.kiosk.technician;

import java.util.function.Consumer;
import javafx.animation.PauseTransition;
import javafx.geometry.Point2D;
import javafx.geometry.Pos;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.TouchEvent;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.infomat.kiosk.screen.theme.Millimetres;
import org.infomat.kiosk.screen.widget.Phrase;
import org.infomat.kiosk.screen.widget.TouchButton;

/// The whole screen as cells that want to be touched. It ends by its button, by the time that passes without a touch,
/// and when every cell has been touched; whoever shows it adds a key.
final class TouchSheet extends StackPane {
    static final Duration PATIENCE = Duration.seconds(20);
    private static final double CELL_MILLIMETRES = 12;

    private final Millimetres millimetres;
    private final Consumer<CellGrid> finished;
    private final PauseTransition waiting;
    private CellGrid grid = new CellGrid(1, 1);
    private boolean ended;

    /// @param finished is told once, unless the sheet was taken away before
    TouchSheet(Millimetres millimetres, Phrase finish, Duration patience, Consumer<CellGrid> finished) {
        this.millimetres = millimetres;
        this.finished = finished;
        waiting = new PauseTransition(patience);
        waiting.setOnFinished(over -> finish());
        getStyleClass().add("touch-sheet");
        VBox middle = new VBox(new TouchButton(TouchButton.Weight.PRIMARY, finish, this::finish).withIcon("flag"));
        middle.setAlignment(Pos.CENTER);
        middle.setPickOnBounds(false);
        getChildren().addAll(grid, middle);
        addEventFilter(MouseEvent.MOUSE_PRESSED, event -> touched(event.getSceneX(), event.getSceneY()));
        addEventFilter(MouseEvent.MOUSE_DRAGGED, event -> touched(event.getSceneX(), event.getSceneY()));
        addEventFilter(
                TouchEvent.ANY,
                event -> event.getTouchPoints().forEach(finger -> touched(finger.getSceneX(), finger.getSceneY())));
        // One that is taken away must not end later what has begun meanwhile.
        sceneProperty().addListener((seen, before, now) -> {
            if (now == null) {
                waiting.stop();
            } else {
                waiting.playFromStart();
            }
        });
    }

    void finish() {
        if (!ended && getScene() != null) {
            ended = true;
            waiting.stop();
            finished.accept(grid);
        }
    }

    private void touched(double x, double y) {
        Point2D here = grid.sceneToLocal(x, y);
        grid.touched(here.getX(), here.getY());
        if (grid.silent().isEmpty()) {
            finish();
        } else {
            waiting.playFromStart();
        }
    }

    @Override
    protected void layoutChildren() {
        if (grid.columns() == 1 && getWidth() > 0) {
            grid = CellGrid.covering(getWidth(), getHeight(), millimetres.px(CELL_MILLIMETRES));
            getChildren().set(0, grid);
        }
        super.layoutChildren();
    }
}
