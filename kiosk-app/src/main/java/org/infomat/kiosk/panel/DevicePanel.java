package org.infomat.kiosk.panel;

import java.util.List;
import java.util.Map;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.geometry.NodeOrientation;
import javafx.scene.Scene;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import javafx.util.Duration;
import org.infomat.content.theme.Theme;
import org.infomat.device.DeviceId;
import org.infomat.device.simulated.Simulator;
import org.infomat.kiosk.screen.theme.Appearance;
import org.infomat.kiosk.screen.theme.Millimetres;
import org.infomat.kiosk.screen.theme.Stylesheet;
import org.infomat.kiosk.screen.theme.Typeface;
import org.infomat.kiosk.screen.widget.Words;
import org.infomat.kiosk.screen.widget.WrapLabel;

/// Shows every lever of every simulated device, and what came out of a simulated printer. While its window is open, it
/// is drawn anew each second, since devices also change by themselves.
public final class DevicePanel extends VBox {
    /// Smaller than on a terminal: this stands on a desk.
    static final Millimetres DESK = new Millimetres(2);

    private static final double WIDTH = 480;
    private static final double HEIGHT = 960;

    private final Words words;
    private final List<SimulatorCard> cards;

    @SuppressWarnings("this-escape") // A node is given its children while it is built, as all of JavaFX does.
    public DevicePanel(Words words, Map<DeviceId, Simulator> simulators) {
        this.words = words;
        cards = simulators.entrySet().stream()
                .map(device -> new SimulatorCard(words, device.getKey(), device.getValue()))
                .toList();
        getStyleClass().add("device-panel");
        getChildren().add(new WrapLabel(words.phrase("panel.title"), "page-title"));
        getChildren().addAll(cards);
    }

    public Scene scene(Theme theme) {
        return scene(theme, HEIGHT);
    }

    Scene scene(Theme theme, double height) {
        Typeface.loadAll();
        ScrollPane scroll = new ScrollPane(this);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().addAll("desk", Typeface.of(words.locale()).styleClass());
        scroll.setNodeOrientation(
                Typeface.of(words.locale()) == Typeface.VAZIRMATN
                        ? NodeOrientation.RIGHT_TO_LEFT
                        : NodeOrientation.LEFT_TO_RIGHT);
        Scene scene = new Scene(scroll, WIDTH, height);
        scene.getStylesheets()
                .setAll(Stylesheet.of(theme, DESK, Appearance.USUAL).uri());
        refreshWhileShown(scene);
        return scene;
    }

    void refresh() {
        cards.forEach(SimulatorCard::refresh);
    }

    private void refreshWhileShown(Scene scene) {
        Timeline everySecond = new Timeline(new KeyFrame(Duration.seconds(1), second -> refresh()));
        everySecond.setCycleCount(Animation.INDEFINITE);
        scene.windowProperty().flatMap(Window::showingProperty).orElse(false).subscribe(shown -> {
            if (shown) {
                everySecond.play();
            } else {
                everySecond.stop();
            }
        });
    }
}
