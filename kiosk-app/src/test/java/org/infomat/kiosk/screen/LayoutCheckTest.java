package org.infomat.kiosk.screen;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import org.infomat.kiosk.screen.theme.Millimetres;
import org.infomat.kiosk.screen.widget.Phrase;
import org.infomat.kiosk.screen.widget.TouchButton;
import org.infomat.kiosk.screen.widget.WrapLabel;
import org.junit.jupiter.api.Test;

/// The checker must fail where a person would be let down; else its silence means nothing.
class LayoutCheckTest {

    @Test
    void a_good_page_has_no_problem() {
        assertThat(problems(place(button("One"), 10, 10, 300, 80), place(button("Two"), 10, 110, 300, 80)))
                .isEmpty();
    }

    @Test
    void words_that_do_not_fit_are_found() {
        WrapLabel label = new WrapLabel(new Phrase("Some words that need more lines than they get", Locale.ENGLISH));
        assertThat(problems(place(label, 10, 10, 80, 20))).anyMatch(found -> found.contains("smaller than its words"));
    }

    @Test
    void a_shortened_label_is_found() {
        assertThat(problems(place(new Label("An ellipsis at the end"), 10, 10, 60, 30)))
                .anyMatch(found -> found.contains("cut off"));
    }

    @Test
    void a_target_that_is_too_small_is_found() {
        assertThat(problems(place(button("Go"), 10, 10, 50, 80))).anyMatch(found -> found.contains("too small"));
    }

    @Test
    void targets_that_touch_each_other_are_found() {
        assertThat(problems(place(button("One"), 10, 10, 300, 80), place(button("Two"), 10, 95, 300, 80)))
                .anyMatch(found -> found.contains("too near"));
    }

    @Test
    void what_overlaps_is_found() {
        assertThat(problems(place(new Region(), 10, 10, 300, 80), place(new Region(), 100, 50, 300, 80)))
                .anyMatch(found -> found.contains("overlaps"));
    }

    @Test
    void what_lies_outside_the_window_is_found() {
        assertThat(problems(place(button("Away"), 500, 900, 300, 80))).anyMatch(found -> found.contains("window"));
        assertThat(problems(place(button("Half"), 450, 10, 300, 80))).anyMatch(found -> found.contains("window"));
    }

    @Test
    void what_is_lower_than_its_content_needs_is_found() {
        HBox box = new HBox(new WrapLabel(new Phrase("Words", Locale.ENGLISH)));
        box.setMinHeight(60);
        assertThat(problems(place(box, 10, 10, 300, 20))).anyMatch(found -> found.contains("lower than it must be"));
    }

    private static TouchButton button(String words) {
        return new TouchButton(TouchButton.Weight.NORMAL, new Phrase(words, Locale.ENGLISH), () -> {});
    }

    private record Placed(Node node, double x, double y, double width, double height) {}

    private static Placed place(Node node, double x, double y, double width, double height) {
        return new Placed(node, x, y, width, height);
    }

    private static List<String> problems(Placed... parts) {
        return FxThread.call(() -> {
            Pane root = new Pane() {
                @Override
                protected void layoutChildren() {
                    for (Placed part : parts) {
                        part.node().resizeRelocate(part.x(), part.y(), part.width(), part.height());
                    }
                }
            };
            for (Placed part : parts) {
                root.getChildren().add(part.node());
            }
            Scene scene = new Scene(root, 600, 800);
            root.applyCss();
            root.layout();
            return LayoutCheck.of(scene, Millimetres.USUAL).problems();
        });
    }
}
