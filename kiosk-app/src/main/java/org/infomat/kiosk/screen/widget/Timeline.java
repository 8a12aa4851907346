package org.infomat.kiosk.screen.widget;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// The way of an application as a vertical line of steps with dates. The present one is marked in words too.
public final class Timeline extends VBox implements Spoken {

    /// Where a step lies, seen from now.
    public enum When {
        DONE("check"),
        NOW("arrow-right"),
        TO_COME("circle");

        private final String icon;

        When(String icon) {
            this.icon = icon;
        }
    }

    /// One step. The phrase `mark` says "Now" beside the present one and is empty for others.
    public record Step(When when, Phrase title, Phrase date, Phrase mark) {}

    private final List<Step> steps;

    public Timeline(List<Step> steps) {
        this.steps = List.copyOf(steps);
        getStyleClass().add("timeline");
        for (int i = 0; i < steps.size(); i++) {
            getChildren().add(drawn(steps.get(i), i == steps.size() - 1));
        }
    }

    @Override
    public List<String> spoken() {
        List<String> said = new ArrayList<>();
        for (Step step : steps) {
            said.add(SpokenScript.joined(
                    step.mark().spoken(), step.title().spoken(), step.date().spoken()));
        }
        return said;
    }

    private static HBox drawn(Step step, boolean last) {
        VBox words = new VBox();
        words.getStyleClass().add("timeline-words");
        add(words, step.mark(), "timeline-mark");
        add(words, step.title(), "timeline-title");
        add(words, step.date(), "secondary");
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox drawn = new HBox(rail(step.when(), last), words);
        drawn.getStyleClass()
                .addAll(
                        "timeline-step",
                        step.when().name().toLowerCase(Locale.ROOT).replace('_', '-'));
        return drawn;
    }

    private static VBox rail(When when, boolean last) {
        StackPane dot = new StackPane(new Icon(when.icon));
        dot.getStyleClass().add("timeline-dot");
        VBox rail = new VBox(dot);
        rail.getStyleClass().add("timeline-rail");
        if (!last) {
            Region line = new Region();
            line.getStyleClass().add("timeline-line");
            VBox.setVgrow(line, Priority.ALWAYS);
            rail.getChildren().add(line);
        }
        return rail;
    }

    private static void add(VBox words, Phrase phrase, String styleClass) {
        if (!phrase.isEmpty()) {
            words.getChildren().add(new WrapLabel(phrase, styleClass));
        }
    }
}
