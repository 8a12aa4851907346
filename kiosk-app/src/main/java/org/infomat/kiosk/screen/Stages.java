package org.infomat.kiosk.screen;

import javafx.scene.Scene;
import javafx.scene.input.KeyCombination;
import javafx.stage.Stage;
import javafx.stage.StageStyle;

/// Opens the window of the terminal.
public final class Stages {

    private Stages() {}

    /// The whole screen, with no edge, no way out by keys, and no word about one.
    public static Stage openFullScreen(Scene scene) {
        Stage stage = new Stage(StageStyle.UNDECORATED);
        stage.setScene(scene);
        stage.setFullScreenExitKeyCombination(KeyCombination.NO_MATCH);
        stage.setFullScreenExitHint("");
        stage.setFullScreen(true);
        stage.setOnCloseRequest(asked -> asked.consume());
        stage.show();
        return stage;
    }

    /// A window of the scene's own size, for trying things out on a desk and for screens that are photographed.
    public static Stage openWindow(Scene scene, String title) {
        Stage stage = new Stage(title.isEmpty() ? StageStyle.UNDECORATED : StageStyle.DECORATED);
        stage.setTitle(title);
        stage.setScene(scene);
        stage.show();
        return stage;
    }
}
