package org.infomat.kiosk.screen.widget;

import java.util.List;
import javafx.geometry.NodeOrientation;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// A picture of the Feather family, by its name there: `book-open`. It always stands beside a word and says nothing
/// itself.
/// One that shows a direction is mirrored where people read from the right.
public final class Icon extends StackPane implements Spoken {

    private static final String UNKNOWN = "file-text";

    private final FontIcon drawing = new FontIcon();

    public Icon(String name, String... styleClasses) {
        getStyleClass().add("icon-box");
        drawing.getStyleClass().add("icon");
        drawing.getStyleClass().addAll(styleClasses);
        getChildren().add(drawing);
        setMouseTransparent(true);
        show(name);
        if (showsDirection(name)) {
            effectiveNodeOrientationProperty().addListener((seen, before, now) -> mirror());
            mirror();
        }
    }

    /// An unknown name, which only content could bring, becomes a sheet of paper rather than an empty screen.
    public void show(String name) {
        drawing.setIconCode(
                exists(name) ? Feather.findByDescription("fth-" + name) : Feather.findByDescription("fth-" + UNKNOWN));
    }

    public static boolean exists(String name) {
        for (Feather known : Feather.values()) {
            if (known.getDescription().equals("fth-" + name)) {
                return true;
            }
        }
        return false;
    }

    @Override
    public List<String> spoken() {
        return List.of();
    }

    private static boolean showsDirection(String name) {
        return name.endsWith("-left") || name.endsWith("-right") || name.equals("log-out") || name.equals("delete");
    }

    private void mirror() {
        setScaleX(getEffectiveNodeOrientation() == NodeOrientation.RIGHT_TO_LEFT ? -1 : 1);
    }
}
