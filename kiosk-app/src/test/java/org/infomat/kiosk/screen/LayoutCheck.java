package org.infomat.kiosk.screen;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.infomat.kiosk.screen.theme.Millimetres;
import org.infomat.kiosk.screen.widget.InputKind;
import org.infomat.kiosk.screen.widget.TouchTarget;
import org.infomat.kiosk.screen.widget.WrapLabel;

/// Looks at a scene as a person would: is every word whole, does nothing lie on something else or outside, can every
/// target be hit? What a scroller hides is not judged, since it can be moved into view.
public final class LayoutCheck {

    private static final Path PICTURES = Path.of("target", "pictures");
    /// Drawing and writing them costs as much as all the looking.
    private static final boolean ALL_PICTURES = System.getProperty("infomat.pictures") != null;

    private static final double LEAST_TARGET_MM = 15;
    private static final double LEAST_GAP_MM = 3;
    private static final double TOLERANCE = 1.5;
    /// JavaFX shares the layout of equal strings: one that stands in a field as well is measured a little higher.
    private static final double LINE_TOLERANCE = 0.15;

    private record Seen(Node node, Bounds whole, Bounds visible) {}

    private final Scene scene;
    private final Millimetres millimetres;
    private final List<String> problems = new ArrayList<>();
    private final List<Seen> targets = new ArrayList<>();
    private Predicate<Node> excused = node -> false;

    private LayoutCheck(Scene scene, Millimetres millimetres) {
        this.scene = scene;
        this.millimetres = millimetres;
    }

    /// On the JavaFX thread, with a scene whose style and layout are up to date.
    public static LayoutCheck of(Scene scene, Millimetres millimetres) {
        return new LayoutCheck(scene, millimetres);
    }

    /// Leaves some nodes out of the rules for targets. The reason is for the reader of the test.
    public LayoutCheck excusing(Predicate<Node> nodes, String reason) {
        assertThat(reason).isNotBlank();
        excused = excused.or(nodes);
        return this;
    }

    /// Fails with everything that is wrong, and leaves the picture of it in `target/pictures/NAME.png`; with
    /// `-Dinfomat.pictures` that of what is right as well.
    public void passes(String name) {
        settle();
        List<String> found = problems();
        if (ALL_PICTURES || !found.isEmpty()) {
            write(Photograph.of(scene), name);
        }
        assertThat(found).as("layout of " + name).isEmpty();
    }

    private void settle() {
        scene.getRoot().applyCss();
        scene.getRoot().layout();
        scene.getRoot().layout(); // words that wrap ask for another height when they know their width
    }

    public List<String> problems() {
        problems.clear();
        targets.clear();
        Bounds window = new BoundingBox(0, 0, scene.getWidth(), scene.getHeight());
        look(scene.getRoot(), window);
        compareTargets();
        return List.copyOf(problems);
    }

    private void look(Node node, Bounds window) {
        if (!node.isVisible()) {
            return;
        }
        Bounds whole = node.localToScene(node.getLayoutBounds());
        Bounds visible = cut(whole, window);
        if (visible.getWidth() <= 0 || visible.getHeight() <= 0) {
            reportOutside(node, whole, window);
            return;
        }
        lookAtOne(node, whole, visible, window);
        if (node instanceof TextInputControl) {
            return; // its inside is JavaFX's own
        }
        if (node instanceof Parent parent) {
            Bounds inner = node.getClip() == null ? window : cut(window, whole);
            siblings(parent);
            parent.getChildrenUnmodifiable().forEach(child -> look(child, inner));
        }
    }

    private void lookAtOne(Node node, Bounds whole, Bounds visible, Bounds window) {
        if (whole.getMinX() < window.getMinX() - TOLERANCE || whole.getMaxX() > window.getMaxX() + TOLERANCE) {
            problem(node, "runs out of the window or of what clips it, from side to side");
        }
        if (!isInScroller(node)) {
            reportOutside(node, whole, window);
        }
        switch (node) {
            case WrapLabel label -> whole(label);
            case Labeled labelled when labelled.isTextTruncated() -> problem(node, "is cut off");
            default -> {}
        }
        if (node instanceof Region region && !(node instanceof WrapLabel) && node.isManaged()) {
            largeEnough(region);
        }
        if (isTarget(node)) {
            targets.add(new Seen(node, whole, visible));
        }
    }

    private void reportOutside(Node node, Bounds whole, Bounds window) {
        boolean outside =
                whole.getMinY() < window.getMinY() - TOLERANCE || whole.getMaxY() > window.getMaxY() + TOLERANCE;
        if (outside && !isInScroller(node) && whole.getHeight() > 0 && whole.getWidth() > 0) {
            problem(node, "lies outside the window");
        }
    }

    private void whole(WrapLabel label) {
        String drawn = String.join("", label.drawnLines()).replaceAll("\\s", "");
        if (!drawn.equals(label.phrase().shown().replaceAll("\\s", ""))) {
            problem(label, "does not draw all its words, only '" + label.drawnLines() + "'");
        }
        for (Node line : label.getChildrenUnmodifiable()) {
            Bounds bounds = line.getBoundsInParent();
            boolean wide = line.isVisible() && bounds.getMaxX() > label.getWidth() + TOLERANCE + 2;
            if (wide
                    || (line.isVisible()
                            && bounds.getMaxY() > label.getHeight() + LINE_TOLERANCE * bounds.getHeight())) {
                problem(label, "is smaller than its words");
            }
        }
    }

    private void largeEnough(Region region) {
        if (region.getHeight() + TOLERANCE < region.minHeight(region.getWidth())) {
            problem(
                    region,
                    "is lower than it must be: %.0f of %.0f"
                            .formatted(region.getHeight(), region.minHeight(region.getWidth())));
        }
        if (region.getWidth() + TOLERANCE < region.minWidth(-1)) {
            problem(
                    region,
                    "is narrower than it must be: %.0f of %.0f".formatted(region.getWidth(), region.minWidth(-1)));
        }
    }

    private void siblings(Parent parent) {
        if (parent instanceof StackPane || parent instanceof WrapLabel || !(parent instanceof Pane)) {
            return;
        }
        List<Node> shown = parent.getChildrenUnmodifiable().stream()
                .filter(node -> node.isVisible() && node.isManaged())
                .toList();
        for (int i = 0; i < shown.size(); i++) {
            for (int j = i + 1; j < shown.size(); j++) {
                if (overlap(bounds(shown.get(i)), bounds(shown.get(j)))) {
                    problem(shown.get(i), "overlaps " + name(shown.get(j)));
                }
            }
        }
    }

    private void compareTargets() {
        double least = millimetres.px(LEAST_TARGET_MM) - TOLERANCE;
        for (Seen target : targets) {
            if (target.whole().getWidth() < least || target.whole().getHeight() < least) {
                problem(
                        target.node(),
                        "is too small to be touched: %.0f by %.0f pixels"
                                .formatted(
                                        target.whole().getWidth(),
                                        target.whole().getHeight()));
            }
        }
        for (int i = 0; i < targets.size(); i++) {
            for (int j = i + 1; j < targets.size(); j++) {
                compare(targets.get(i), targets.get(j));
            }
        }
    }

    private void compare(Seen one, Seen other) {
        double gap = millimetres.px(LEAST_GAP_MM) - TOLERANCE;
        Bounds a = one.visible();
        Bounds b = other.visible();
        double across = Math.max(a.getMinX(), b.getMinX()) - Math.min(a.getMaxX(), b.getMaxX());
        double down = Math.max(a.getMinY(), b.getMinY()) - Math.min(a.getMaxY(), b.getMaxY());
        if (Math.max(across, down) < gap) {
            problem(
                    one.node(),
                    "is too near to " + name(other.node()) + ": %.0f pixels".formatted(Math.max(across, down)));
        }
    }

    private boolean isTarget(Node node) {
        boolean touchable = node instanceof TouchTarget || InputKind.of(node).isPresent();
        return touchable && !excused.test(node);
    }

    private static boolean isInScroller(Node node) {
        for (Node at = node.getParent(); at != null; at = at.getParent()) {
            if (at.getStyleClass().contains("viewport")) {
                return true;
            }
        }
        return false;
    }

    private static Bounds bounds(Node node) {
        return node.localToParent(node.getLayoutBounds());
    }

    private static boolean overlap(Bounds a, Bounds b) {
        Bounds both = cut(a, b);
        return both.getWidth() > TOLERANCE && both.getHeight() > TOLERANCE;
    }

    private static Bounds cut(Bounds a, Bounds b) {
        double x = Math.max(a.getMinX(), b.getMinX());
        double y = Math.max(a.getMinY(), b.getMinY());
        return new BoundingBox(
                x,
                y,
                Math.max(0, Math.min(a.getMaxX(), b.getMaxX()) - x),
                Math.max(0, Math.min(a.getMaxY(), b.getMaxY()) - y));
    }

    private void problem(Node node, String what) {
        problems.add(name(node) + " " + what);
    }

    private static String name(Node node) {
        String said = node.getAccessibleText() == null ? "" : " '" + node.getAccessibleText() + "'";
        return node.getClass().getSimpleName() + said + node.getStyleClass();
    }

    private static void write(Photograph photograph, String name) {
        try {
            Files.createDirectories(PICTURES);
            photograph.write(PICTURES.resolve(name + ".png"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
