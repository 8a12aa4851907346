package org.infomat.kiosk;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.TextInputControl;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.robot.Robot;
import javafx.stage.Stage;
import org.infomat.content.Bundle;
import org.infomat.content.theme.Scheme;
import org.infomat.kiosk.screen.Frame;
import org.infomat.kiosk.screen.FrameEvents;
import org.infomat.kiosk.screen.FxThread;
import org.infomat.kiosk.screen.LocalWords;
import org.infomat.kiosk.screen.Page;
import org.infomat.kiosk.screen.Router;
import org.infomat.kiosk.screen.Stages;
import org.infomat.kiosk.screen.theme.Appearance;
import org.infomat.kiosk.screen.theme.Millimetres;
import org.infomat.kiosk.screen.widget.Phrase;
import org.infomat.kiosk.screen.widget.TouchTarget;
import org.infomat.kiosk.screen.widget.WrapLabel;
import org.infomat.kiosk.technician.Diagnosis;
import org.infomat.kiosk.visit.Effect;
import org.infomat.kiosk.visit.Event;
import org.infomat.kiosk.visit.Step;
import org.infomat.kiosk.visit.Turn;
import org.infomat.kiosk.visit.Visit;

/// A visit on real screens of the headless platform: touches become events, events become the next screen.
final class VisitOnScreen implements AutoCloseable {
    final List<Event> events = new ArrayList<>();
    final LocalWords words;
    final SampleVisits samples;
    private final Scene scene;
    private final Stage stage;
    private final Router router;
    private final Robot robot;
    private Visit visit;
    private Diagnosis diagnosis = SampleDiagnosis.usual();

    private VisitOnScreen(Bundle bundle, String language) {
        samples = new SampleVisits(bundle, language);
        words = LocalWords.of(bundle, samples.language());
        Frame frame = new Frame(
                Millimetres.USUAL, words, new Phrase(samples.language().ownName(), words.locale()), new ToVisit());
        scene = frame.scene(1080, 1920, bundle.theme());
        frame.colour(bundle.theme(), new Appearance(Scheme.LIGHT, false, false, true));
        router = new Router(
                frame,
                KioskScreens.of(this::take, Millimetres.USUAL, file -> new WritableImage(1, 1), () -> diagnosis),
                words);
        stage = Stages.openWindow(scene, "");
        robot = new Robot();
        visit = samples.at(new Step.Home());
    }

    static VisitOnScreen in(String language) {
        return FxThread.call(() -> new VisitOnScreen(StarterBundle.get(), language));
    }

    VisitOnScreen show(Visit shown) {
        FxThread.run(() -> {
            visit = shown;
            router.show(shown);
            settle();
        });
        return this;
    }

    void receive(Event event) {
        FxThread.run(() -> take(event));
    }

    private void take(Event event) {
        events.add(event);
        Turn turn = visit.on(event);
        visit = turn.visit();
        if (turn.effects().stream().anyMatch(Effect.Wipe.class::isInstance)) {
            router.wipe();
        }
        router.show(visit);
    }

    /// From now on the terminal is like this, for a technician.
    void diagnose(Diagnosis changed) {
        FxThread.run(() -> {
            diagnosis = changed;
            router.show(visit);
            settle();
        });
    }

    /// Strokes over the screen from one point to the next, without lifting the finger.
    void stroke(double... points) {
        FxThread.run(() -> {
            settle();
            robot.mouseMove(scene.getRoot().localToScreen(points[0], points[1]));
            robot.mousePress(MouseButton.PRIMARY);
        });
        for (int i = 2; i < points.length; i += 2) {
            double x = points[i];
            double y = points[i + 1];
            FxThread.run(() -> robot.mouseMove(scene.getRoot().localToScreen(x, y)));
        }
        lift();
    }

    Step step() {
        return FxThread.call(() -> visit.step());
    }

    Visit visit() {
        return FxThread.call(() -> visit);
    }

    Page page() {
        return FxThread.call(() -> router.shown().orElseThrow());
    }

    /// Touches what a voice would call this.
    VisitOnScreen touch(String said) {
        press(said);
        lift();
        return this;
    }

    /// Lays a finger on what a voice would call this, and leaves it there.
    void press(String said) {
        Node node = find(found -> found instanceof TouchTarget && said.equals(found.getAccessibleText()))
                .orElseThrow(() -> new AssertionError("There is nothing to touch that is called " + said));
        FxThread.run(() -> {
            settle();
            Bounds bounds = node.localToScreen(node.getLayoutBounds());
            robot.mouseMove(bounds.getCenterX(), bounds.getCenterY());
            robot.mousePress(MouseButton.PRIMARY);
        });
    }

    void lift() {
        FxThread.run(() -> robot.mouseRelease(MouseButton.PRIMARY));
        FxThread.run(this::settle);
    }

    /// On a real keyboard.
    void key(KeyCode code) {
        FxThread.run(() -> robot.keyType(code));
        FxThread.run(this::settle);
    }

    /// What a voice would call that which has the focus.
    String focused() {
        return FxThread.call(() -> scene.getFocusOwner() == null
                ? ""
                : String.valueOf(scene.getFocusOwner().getAccessibleText()));
    }

    VisitOnScreen focus(String field) {
        Node node = find(found -> found instanceof TextInputControl && field.equals(found.getAccessibleText()))
                .orElseThrow(() -> new AssertionError("There is no field " + field));
        FxThread.run(node::requestFocus);
        FxThread.run(this::settle);
        return this;
    }

    /// What stands in the fields of one line, in their order.
    List<String> typed() {
        return FxThread.call(
                () -> fields(scene.getRoot()).map(TextInputControl::getText).toList());
    }

    /// Puts this into the field of that place, counted from 0, as if it were typed.
    void type(int field, String text) {
        FxThread.run(() -> fields(scene.getRoot()).toList().get(field).setText(text));
    }

    private static Stream<TextInputControl> fields(Node node) {
        if (!node.isVisible()) {
            return Stream.empty();
        }
        return node instanceof TextInputControl field
                ? Stream.of(field)
                : node instanceof Parent parent
                        ? parent.getChildrenUnmodifiable().stream().flatMap(VisitOnScreen::fields)
                        : Stream.empty();
    }

    boolean shows(String text) {
        return find(node -> node instanceof WrapLabel label
                        && label.phrase().shown().contains(text))
                .isPresent();
    }

    /// Also what is kept but not visible.
    boolean holdsAnywhere(String text) {
        return FxThread.call(() -> holds(scene.getRoot(), text));
    }

    private static boolean holds(Node node, String text) {
        boolean here = node instanceof WrapLabel label && label.phrase().shown().contains(text)
                || node instanceof TextInputControl field && field.getText().contains(text);
        return here
                || node instanceof Parent parent
                        && parent.getChildrenUnmodifiable().stream().anyMatch(child -> holds(child, text));
    }

    Optional<Node> find(Predicate<Node> wanted) {
        return FxThread.call(() -> find(scene.getRoot(), wanted));
    }

    private static Optional<Node> find(Node node, Predicate<Node> wanted) {
        if (!node.isVisible()) {
            return Optional.empty();
        }
        if (wanted.test(node)) {
            return Optional.of(node);
        }
        return node instanceof Parent parent
                ? parent.getChildrenUnmodifiable().stream()
                        .flatMap(child -> find(child, wanted).stream())
                        .findFirst()
                : Optional.empty();
    }

    private void settle() {
        scene.getRoot().applyCss();
        scene.getRoot().layout();
    }

    /// What the frame's own controls tell the visit.
    private final class ToVisit implements FrameEvents {
        @Override
        public void signIn() {
            take(new Event.AskedToSignIn());
        }

        @Override
        public void back() {
            take(new Event.Back());
        }

        @Override
        public void finish() {
            take(new Event.Finish());
        }

        @Override
        public void startOver() {
            take(new Event.StartOver());
        }

        @Override
        public void help() {
            take(new Event.AskedForHelp());
        }

        @Override
        public void language() {
            take(new Event.AskedForLanguages());
        }

        @Override
        public void largerText() {}

        @Override
        public void contrast() {}

        @Override
        public void activity() {}
    }

    @Override
    public void close() {
        FxThread.run(stage::hide);
    }
}
