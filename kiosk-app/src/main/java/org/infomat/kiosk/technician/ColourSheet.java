package org.infomat.kiosk.technician;

import java.util.stream.IntStream;
import javafx.geometry.NodeOrientation;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Background;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import org.infomat.kiosk.servicing.Place;

/// The whole screen in one colour, pure as no theme has it, without a word: it would hide dots.
final class ColourSheet extends HBox {
    private static final int GREYS = 16;

    ColourSheet(Place.Colours shown, String said, Runnable next) {
        setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT);
        setAccessibleText(said);
        setFocusTraversable(true);
        switch (shown.shade()) {
            case RED -> fill(Color.RED);
            case GREEN -> fill(Color.LIME);
            case BLUE -> fill(Color.BLUE);
            case WHITE -> fill(Color.WHITE);
            case BLACK -> fill(Color.BLACK);
            case GREYS ->
                fill(IntStream.range(0, GREYS)
                        .mapToObj(step -> Color.gray(step / (GREYS - 1.0)))
                        .toArray(Color[]::new));
        }
        addEventHandler(MouseEvent.MOUSE_RELEASED, event -> next.run());
        addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.SPACE) {
                event.consume();
                next.run();
            }
        });
    }

    private void fill(Color... colours) {
        for (Color colour : colours) {
            Region band = new Region();
            band.setBackground(Background.fill(colour));
            HBox.setHgrow(band, Priority.ALWAYS);
            band.setMaxWidth(Double.MAX_VALUE);
            getChildren().add(band);
        }
    }
}
