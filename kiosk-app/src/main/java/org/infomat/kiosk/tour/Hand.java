package org.infomat.kiosk.tour;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javafx.event.Event;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.PickResult;
import org.infomat.kiosk.screen.widget.InputKind;
import org.infomat.kiosk.screen.widget.TouchTarget;
import org.infomat.kiosk.screen.widget.WrapLabel;

/// A hand at the screen: touches what can be seen, by its words, and types into what can be typed into. On the
/// toolkit's
/// thread only.
final class Hand {
    /// Less than a cell of the touch trial.
    private static final double STROKE = 30;

    private final Scene scene;

    Hand(Scene scene) {
        this.scene = scene;
    }

    /// Whether something that bears these words can be touched now.
    boolean finds(String words) {
        return target(words).isPresent();
    }

    /// @return whether there was such a thing to touch
    boolean touch(String words) {
        Optional<TouchTarget> found = target(words);
        found.ifPresent(target -> {
            fire(target, MouseEvent.MOUSE_PRESSED);
            fire(target, MouseEvent.MOUSE_RELEASED);
        });
        return found.isPresent();
    }

    /// Types into the field of that place on the page, counted from 0, in place of what it held.
    ///
    /// @return whether there is such a field
    boolean type(int field, String text) {
        List<Node> fields = seen(scene.getRoot()).stream()
                .filter(node -> InputKind.of(node).isPresent())
                .toList();
        if (field >= fields.size()) {
            return false;
        }
        Node into = fields.get(field);
        into.requestFocus();
        text.codePoints().forEach(character -> press(into, Character.toString(character)));
        return true;
    }

    private static void press(Node into, String character) {
        Event.fireEvent(
                into,
                new KeyEvent(KeyEvent.KEY_TYPED, character, character, KeyCode.UNDEFINED, false, false, false, false));
    }

    private Optional<TouchTarget> target(String words) {
        return seen(scene.getRoot()).stream()
                .filter(TouchTarget.class::isInstance)
                .map(TouchTarget.class::cast)
                .filter(target -> !target.isDisabled() && bears(target, words))
                .findFirst();
    }

    private static boolean bears(TouchTarget target, String words) {
        return seen(target).stream()
                .filter(WrapLabel.class::isInstance)
                .anyMatch(label -> Objects.equals(((WrapLabel) label).phrase().shown(), words));
    }

    /// Strokes line by line over whatever lies on top, down to this share of its height, and lifts the finger.
    void stroke(double share) {
        Node top = scene.getFocusOwner() == null ? scene.getRoot() : scene.getFocusOwner();
        for (double y = STROKE / 2; y < scene.getHeight() * share; y += STROKE) {
            for (double x = STROKE / 2; x < scene.getWidth(); x += STROKE) {
                fire(top, MouseEvent.MOUSE_DRAGGED, new Point2D(x, y));
            }
        }
    }

    void press(KeyCode key) {
        Node focused = scene.getFocusOwner() == null ? scene.getRoot() : scene.getFocusOwner();
        Event.fireEvent(focused, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", key, false, false, false, false));
    }

    /// All nodes that are visible, in the order in which they are drawn.
    private static List<Node> seen(Node from) {
        List<Node> nodes = new ArrayList<>();
        gather(from, nodes);
        return nodes;
    }

    private static void gather(Node node, List<Node> nodes) {
        if (!node.isVisible()) {
            return;
        }
        nodes.add(node);
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> gather(child, nodes));
        }
    }

    private static void fire(Node target, javafx.event.EventType<MouseEvent> type) {
        Bounds bounds = target.getLayoutBounds();
        fire(target, type, target.localToScene(bounds.getCenterX(), bounds.getCenterY()));
    }

    private static void fire(Node target, javafx.event.EventType<MouseEvent> type, Point2D inScene) {
        Event.fireEvent(
                target,
                new MouseEvent(
                        type,
                        inScene.getX(),
                        inScene.getY(),
                        inScene.getX(),
                        inScene.getY(),
                        MouseButton.PRIMARY,
                        1,
                        false,
                        false,
                        false,
                        false,
                        type == MouseEvent.MOUSE_PRESSED,
                        false,
                        false,
                        true,
                        false,
                        true,
                        new PickResult(target, inScene.getX(), inScene.getY())));
    }
}
