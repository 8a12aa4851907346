package org.infomat.kiosk.screen;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.input.MouseButton;
import javafx.scene.robot.Robot;
import javafx.stage.Stage;
import org.infomat.content.text.Language;
import org.infomat.content.theme.Theme;
import org.infomat.kiosk.screen.theme.Appearance;
import org.infomat.kiosk.screen.theme.Millimetres;
import org.infomat.kiosk.screen.widget.Phrase;
import org.infomat.kiosk.screen.widget.TouchTarget;
import org.infomat.kiosk.screen.widget.Words;

/// A frame in a window of the headless platform, that can be touched as a finger would, and that remembers what it
/// told.
public final class TestFrame implements AutoCloseable {

    public final List<String> told = new ArrayList<>();
    public final Words words;
    public final Frame frame;
    public final Scene scene;
    private final Stage stage;
    private final Robot robot;

    private TestFrame(Language language, double width, double height, Appearance appearance) {
        words = TestWords.in(language);
        frame = new Frame(Millimetres.USUAL, words, new Phrase(language.ownName(), words.locale()), new Remembering());
        scene = frame.scene(width, height, Theme.standard());
        frame.colour(Theme.standard(), appearance);
        stage = Stages.openWindow(scene, "");
        robot = new Robot();
    }

    public static TestFrame portrait(String language) {
        return open(language, 1080, 1920);
    }

    public static TestFrame landscape(String language) {
        return open(language, 1920, 1080);
    }

    private static TestFrame open(String language, double width, double height) {
        return open(language, width, height, new Appearance(Appearance.USUAL.scheme(), false, false, true));
    }

    public static TestFrame open(String language, double width, double height, Appearance appearance) {
        return FxThread.call(() -> new TestFrame(TestWords.language(language), width, height, appearance));
    }

    public void show(Page page) {
        FxThread.run(() -> {
            frame.show(page);
            settle();
        });
    }

    /// Brings style and layout up to date, as the next frame would.
    public void settle() {
        scene.getRoot().applyCss();
        scene.getRoot().layout();
    }

    /// Touches the middle of a node.
    public void touch(Node node) {
        press(node);
        release();
    }

    public void press(Node node) {
        FxThread.run(() -> {
            settle();
            Bounds bounds = node.localToScreen(node.getLayoutBounds());
            robot.mouseMove(bounds.getCenterX(), bounds.getCenterY());
            robot.mousePress(MouseButton.PRIMARY);
        });
    }

    public void moveBy(double x, double y) {
        FxThread.run(() -> robot.mouseMove(robot.getMouseX() + x, robot.getMouseY() + y));
    }

    public void release() {
        FxThread.run(() -> robot.mouseRelease(MouseButton.PRIMARY));
        FxThread.run(this::settle);
    }

    public Robot robot() {
        return robot;
    }

    /// The first visible node under the root with this accessible text.
    public Node named(String text) {
        return FxThread.call(() -> find(scene.getRoot(), text));
    }

    private static Node find(Node node, String text) {
        if (!node.isVisible()) {
            return null;
        }
        if (text.equals(node.getAccessibleText()) && node instanceof TouchTarget) {
            return node;
        }
        if (node instanceof Parent parent) {
            for (Node child : parent.getChildrenUnmodifiable()) {
                Node found = find(child, text);
                if (found != null) {
                    return found;
                }
            }
        }
        return null;
    }

    @Override
    public void close() {
        FxThread.run(stage::hide);
    }

    private final class Remembering implements FrameEvents {
        @Override
        public void back() {
            told.add("back");
        }

        @Override
        public void finish() {
            told.add("finish");
        }

        @Override
        public void startOver() {
            told.add("start over");
        }

        @Override
        public void help() {
            told.add("help");
        }

        @Override
        public void language() {
            told.add("language");
        }

        @Override
        public void largerText() {
            told.add("larger text");
        }

        @Override
        public void contrast() {
            told.add("contrast");
        }

        @Override
        public void signIn() {
            told.add("sign in");
        }

        @Override
        public void activity() {
            if (told.isEmpty() || !told.getLast().equals("activity")) {
                told.add("activity");
            }
        }
    }
}
