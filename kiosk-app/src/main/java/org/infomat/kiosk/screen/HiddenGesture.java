package org.infomat.kiosk.screen;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import org.infomat.kiosk.screen.theme.Millimetres;

/// The gesture by which a technician asks to sign in, on any screen: the four corners of the glass in the order of the
/// clock, beginning at the top left, or F1, F2, F3, F4 on a keyboard. Nothing to be touched lies in the corners.
final class HiddenGesture {
    /// The edge of a corner: less than the margin beside the targets.
    private static final double CORNER_MM = 12;

    /// One that has begun is forgotten after this.
    private static final Duration TIME = Duration.ofSeconds(10);

    private static final int PARTS = 4;
    private static final List<KeyCode> KEYS = List.of(KeyCode.F1, KeyCode.F2, KeyCode.F3, KeyCode.F4);

    private final InstantSource clock;
    private final double corner;
    private final Runnable made;
    private int done;
    private Instant begun = Instant.MIN;

    private HiddenGesture(InstantSource clock, Millimetres millimetres, Runnable made) {
        this.clock = clock;
        this.made = made;
        corner = millimetres.px(CORNER_MM);
    }

    /// Watches a scene for as long as it lives.
    static void watch(Scene scene, Millimetres millimetres, Runnable made) {
        watch(scene, millimetres, InstantSource.system(), made);
    }

    static void watch(Scene scene, Millimetres millimetres, InstantSource clock, Runnable made) {
        HiddenGesture gesture = new HiddenGesture(clock, millimetres, made);
        scene.addEventFilter(
                MouseEvent.MOUSE_RELEASED,
                event -> gesture.corner(event.getSceneX(), event.getSceneY(), scene.getWidth(), scene.getHeight())
                        .ifPresent(gesture::part));
        scene.addEventFilter(KeyEvent.KEY_PRESSED, event -> key(event.getCode()).ifPresent(gesture::part));
    }

    private static Optional<Integer> key(KeyCode code) {
        int at = KEYS.indexOf(code);
        return at < 0 ? Optional.empty() : Optional.of(at);
    }

    /// By the clock from the top left; a touch elsewhere is none, and breaks nothing off.
    private Optional<Integer> corner(double x, double y, double width, double height) {
        boolean left = x <= corner;
        boolean right = x >= width - corner;
        boolean top = y <= corner;
        boolean bottom = y >= height - corner;
        if (!(left || right) || !(top || bottom)) {
            return Optional.empty();
        }
        return Optional.of(top ? (left ? 0 : 1) : (right ? 2 : 3));
    }

    private void part(int number) {
        Instant now = clock.instant();
        boolean late = Duration.between(begun, now).compareTo(TIME) > 0;
        if (number == 0) {
            begun = now;
            done = 1;
        } else if (!late && number == done) {
            done++;
        } else {
            done = 0;
        }
        if (done == PARTS) {
            done = 0;
            made.run();
        }
    }
}
