package org.infomat.kiosk.screen.widget;

import java.util.List;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// Which step of how many, as a line of parts and in words.
public final class ProgressLine extends VBox implements Spoken {

    private final WrapLabel label;

    /// @param step from 1 to `count`
    public ProgressLine(Phrase says, int step, int count) {
        if (step < 1 || step > count) {
            throw new IllegalArgumentException("There is no step " + step + " of " + count + "; steps count from 1");
        }
        getStyleClass().add("progress");
        label = new WrapLabel(says, "secondary");
        HBox line = new HBox();
        line.getStyleClass().add("progress-parts");
        for (int i = 1; i <= count; i++) {
            line.getChildren().add(part(i <= step));
        }
        getChildren().addAll(label, line);
    }

    @Override
    public List<String> spoken() {
        return label.spoken();
    }

    private static Region part(boolean done) {
        Region part = new Region();
        part.getStyleClass().addAll("progress-part", done ? "done" : "to-come");
        HBox.setHgrow(part, Priority.ALWAYS);
        return part;
    }
}
