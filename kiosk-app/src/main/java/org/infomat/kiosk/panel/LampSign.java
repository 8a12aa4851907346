package org.infomat.kiosk.panel;

import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.scene.layout.HBox;
import javafx.scene.paint.Color;
import javafx.scene.shape.Circle;
import javafx.util.Duration;
import org.infomat.device.signal.Lamp;
import org.infomat.device.signal.Light;
import org.infomat.kiosk.screen.widget.Phrase;
import org.infomat.kiosk.screen.widget.Words;
import org.infomat.kiosk.screen.widget.WrapLabel;

/// One lamp of a simulated cabinet: it shines and blinks as the real one does, and says so in words.
final class LampSign extends HBox {
    private static final double RADIUS = 10;

    private final Words words;
    private final Lamp lamp;
    private final Supplier<Map<Lamp, Light>> lights;
    private final Circle glass = new Circle(RADIUS, Color.TRANSPARENT);
    private final WrapLabel label;
    private Optional<Light> shown = Optional.empty();
    private Optional<Timeline> blinking = Optional.empty();

    LampSign(Words words, Lamp lamp, Supplier<Map<Lamp, Light>> lights) {
        this.words = words;
        this.lamp = lamp;
        this.lights = lights;
        label = new WrapLabel(Phrase.none(words.locale()));
        glass.setStroke(Color.GRAY);
        getStyleClass().add("option");
        getChildren().addAll(glass, label);
        draw(Light.OFF);
    }

    void refresh() {
        Light now = lights.get().getOrDefault(lamp, Light.OFF);
        if (!Optional.of(now).equals(shown)) {
            draw(now);
        }
    }

    private void draw(Light light) {
        shown = Optional.of(light);
        blinking.ifPresent(Timeline::stop);
        shine(light, light.rate() != Light.Rate.OFF);
        blinking = light.rate().half().isPositive() ? Optional.of(blink(light)) : Optional.empty();
        blinking.ifPresent(Timeline::play);
        label.setPhrase(says(light));
    }

    private Timeline blink(Light light) {
        double half = light.rate().half().toMillis();
        Timeline timeline = new Timeline(
                new KeyFrame(Duration.ZERO, on -> shine(light, true)),
                new KeyFrame(Duration.millis(half), off -> shine(light, false)),
                new KeyFrame(Duration.millis(2 * half)));
        timeline.setCycleCount(Animation.INDEFINITE);
        return timeline;
    }

    private void shine(Light light, boolean on) {
        glass.setFill(on ? Color.valueOf(light.colour().name()) : Color.TRANSPARENT);
    }

    private Phrase says(Light light) {
        String name = words.phrase("panel.lamp.name." + lamp.name()).shown();
        return light.rate() == Light.Rate.OFF
                ? words.phrase("panel.lamp.dark", Map.of("lamp", name))
                : words.phrase(
                        "panel.lamp",
                        Map.of(
                                "lamp",
                                name,
                                "colour",
                                words.phrase("panel.lamp.colour."
                                                + light.colour().name())
                                        .shown(),
                                "rate",
                                words.phrase("panel.lamp.rate." + light.rate().name())
                                        .shown()));
    }

    Phrase phrase() {
        return label.phrase();
    }
}
