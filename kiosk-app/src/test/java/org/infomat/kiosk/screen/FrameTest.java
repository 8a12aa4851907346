package org.infomat.kiosk.screen;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.infomat.content.theme.Scheme;
import org.infomat.kiosk.screen.theme.Appearance;
import org.infomat.kiosk.screen.widget.Phrase;
import org.infomat.kiosk.screen.widget.Row;
import org.infomat.kiosk.screen.widget.RowList;
import org.infomat.kiosk.screen.widget.SpokenScript;
import org.infomat.kiosk.screen.widget.TouchButton;
import org.infomat.kiosk.screen.widget.WrapLabel;
import org.junit.jupiter.api.Test;

class FrameTest {

    @Test
    void the_tools_and_the_band_tell_what_was_asked_for() {
        try (TestFrame screen = TestFrame.portrait("ru")) {
            List<String> ran = new ArrayList<>();
            screen.show(Page.titled(screen.words, screen.words.phrase("receipt.title"))
                    .main(new Action(screen.words.phrase("action.next"), () -> ran.add("next"))));
            for (String key : List.of("help", "larger-text", "contrast", "back", "finish", "next")) {
                screen.touch(screen.named(screen.words.phrase("action." + key).shown()));
            }
            screen.touch(screen.named("Русский"));
            assertThat(screen.told).doesNotContain("activity");
            screen.touch(screen.scene.getRoot().lookup(".page-title"));
            assertThat(screen.told.stream().filter(event -> !event.equals("activity")))
                    .containsExactly("help", "larger text", "contrast", "back", "finish", "language");
            assertThat(screen.told).contains("activity");
            assertThat(ran).containsExactly("next");
        }
    }

    @Test
    void persian_runs_from_the_right_and_russian_from_the_left_in_the_same_frame() {
        try (TestFrame screen = TestFrame.portrait("fa")) {
            screen.show(Page.titled(screen.words, screen.words.phrase("receipt.title"))
                    .main(new Action(screen.words.phrase("action.next"), () -> {})));
            assertThat(middle(screen.named(screen.words.phrase("action.back").shown())))
                    .isGreaterThan(540);
            FxThread.run(() -> {
                var russian = TestWords.in("ru");
                screen.frame.speak(russian, russian.literal("Русский"));
                screen.frame.show(Page.titled(russian, russian.phrase("receipt.title")));
                screen.settle();
            });
            assertThat(middle(screen.named(
                            TestWords.in("ru").phrase("action.back").shown())))
                    .isLessThan(540);
        }
    }

    @Test
    void a_long_list_is_reached_to_its_end_by_touching_more() {
        try (TestFrame screen = TestFrame.portrait("en")) {
            List<String> touched = new ArrayList<>();
            List<Row> rows = IntStream.rangeClosed(1, 9)
                    .mapToObj(i -> new Row(
                            "file-text",
                            screen.words.literal("Service " + i),
                            screen.words.phrase("receipt.keep"),
                            () -> touched.add("Service " + i)))
                    .toList();
            screen.show(Page.titled(screen.words, screen.words.phrase("receipt.title"))
                    .with(new RowList(screen.words, rows)));
            assertThat(FxThread.call(() -> isSeen(screen, rows.getLast()))).isFalse();
            for (int i = 0; i < 3 && !FxThread.call(() -> isSeen(screen, rows.getLast())); i++) {
                screen.touch(lastNamed(screen, "Show more"));
            }
            screen.touch(rows.getLast());
            assertThat(touched).containsExactly("Service 9");
        }
    }

    @Test
    void a_finger_that_drags_moves_the_list_and_touches_nothing() {
        try (TestFrame screen = TestFrame.portrait("en")) {
            List<String> touched = new ArrayList<>();
            List<Row> rows = IntStream.rangeClosed(1, 20)
                    .mapToObj(i ->
                            new Row("file-text", screen.words.literal("S" + i), none(), () -> touched.add("S" + i)))
                    .toList();
            screen.show(Page.titled(screen.words, screen.words.phrase("receipt.title"))
                    .with(rows.toArray(Node[]::new)));
            double before = top(rows.get(8));
            screen.press(rows.get(8));
            for (int i = 0; i < 10; i++) {
                screen.moveBy(0, -40);
            }
            screen.release();
            assertThat(top(rows.get(8))).isLessThan(before - 300);
            assertThat(touched).isEmpty();
        }
    }

    @Test
    void in_the_low_reach_layout_everything_to_touch_lies_in_the_lower_half() {
        Appearance low = new Appearance(Scheme.LIGHT, false, true, true);
        try (TestFrame screen = TestFrame.open("az", 1080, 1920, low)) {
            TouchButton button = FxThread.call(
                    () -> new TouchButton(TouchButton.Weight.NORMAL, screen.words.phrase("action.search"), () -> {}));
            screen.show(Page.titled(screen.words, screen.words.phrase("receipt.title"))
                    .with(button));
            for (String key : List.of("help", "larger-text", "contrast", "back", "finish", "search")) {
                assertThat(top(screen.named(screen.words.phrase("action." + key).shown())))
                        .as(key)
                        .isGreaterThanOrEqualTo(960);
            }
        }
    }

    @Test
    void after_a_wipe_no_node_holds_a_word_of_the_visit() {
        try (TestFrame screen = TestFrame.portrait("en")) {
            screen.show(Page.titled(screen.words, screen.words.literal("secret title"))
                    .with(new WrapLabel(screen.words.literal("secret name"))));
            assertThat(said(screen)).contains("secret name");
            FxThread.run(screen.frame::wipe);
            assertThat(said(screen)).noneMatch(text -> text.contains("secret"));
        }
    }

    @Test
    void a_page_that_is_shown_again_keeps_its_nodes_attached() {
        try (TestFrame screen = TestFrame.portrait("en")) {
            WrapLabel label = FxThread.call(() -> new WrapLabel(screen.words.literal("kept")));
            Page first =
                    Page.titled(screen.words, screen.words.literal("first")).with(label);
            screen.show(first);
            List<Object> scenes = new ArrayList<>();
            label.sceneProperty().addListener((seen, before, now) -> scenes.add(now == null ? "detached" : "attached"));
            screen.show(Page.titled(screen.words, screen.words.literal("second")));
            screen.show(first);
            assertThat(scenes).isEmpty();
            assertThat(FxThread.call(() -> isSeen(screen, label))).isTrue();
        }
    }

    @Test
    void combinations_that_would_leave_or_copy_do_nothing_in_a_real_window() {
        try (TestFrame screen = TestFrame.portrait("en")) {
            List<KeyCode> arrived = new ArrayList<>();
            FxThread.run(
                    () -> screen.frame.addEventFilter(KeyEvent.KEY_PRESSED, event -> arrived.add(event.getCode())));
            screen.show(Page.titled(screen.words, screen.words.phrase("receipt.title")));
            for (KeyCode code : List.of(KeyCode.ESCAPE, KeyCode.F11, KeyCode.A)) {
                FxThread.run(() -> screen.robot().keyType(code));
            }
            FxThread.run(() -> {
                screen.robot().keyPress(KeyCode.CONTROL);
                screen.robot().keyType(KeyCode.Q);
                screen.robot().keyRelease(KeyCode.CONTROL);
            });
            FxThread.run(() -> {});
            assertThat(arrived).containsExactly(KeyCode.A);
            assertThat(FxThread.call(() -> screen.scene.getWindow().isShowing()))
                    .isTrue();
        }
    }

    private static List<String> said(TestFrame screen) {
        return FxThread.call(() -> SpokenScript.of(screen.scene.getRoot()));
    }

    private static boolean isSeen(TestFrame screen, Node node) {
        screen.settle();
        if (node.getScene() == null) {
            return false;
        }
        Bounds bounds = node.localToScene(node.getLayoutBounds());
        Node buttons = screen.scene.getRoot().lookup(".scroller-buttons");
        double end =
                buttons.isVisible() ? top(buttons) : top(screen.scene.getRoot().lookup(".action-band"));
        return bounds.getMinY() > 200 && bounds.getMaxY() <= end;
    }

    private static Node lastNamed(TestFrame screen, String text) {
        return FxThread.call(() -> screen.scene.getRoot().lookupAll(".touch").stream()
                .filter(node -> text.equals(node.getAccessibleText()) && isWhollyVisible(node))
                .reduce((one, other) -> top(one) < top(other) ? other : one)
                .orElseThrow());
    }

    private static boolean isWhollyVisible(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (!at.isVisible()) {
                return false;
            }
        }
        return top(node) < 1700;
    }

    private static double top(Node node) {
        return node.localToScene(node.getLayoutBounds()).getMinY();
    }

    private static double middle(Node node) {
        return FxThread.call(() -> node.localToScene(node.getLayoutBounds()).getCenterX());
    }

    private static Phrase none() {
        return Phrase.none(Locale.ROOT);
    }
}
