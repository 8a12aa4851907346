package org.infomat.kiosk.screen;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import javafx.event.Event;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import org.infomat.kiosk.screen.keyboard.KeyGuard;
import org.infomat.kiosk.screen.theme.Millimetres;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Which touches and keys are the technicians' gesture.
class HiddenGestureTest {
    private static final double WIDTH = 1080;
    private static final double HEIGHT = 1920;

    private Instant now = Instant.parse("2026-03-19T12:00:00Z");
    private int made;
    private Scene scene;

    @BeforeEach
    void a_guarded_screen() {
        scene = FxThread.call(() -> {
            Scene fresh = new Scene(new Pane(), WIDTH, HEIGHT);
            KeyGuard.guard(fresh);
            HiddenGesture.watch(fresh, Millimetres.USUAL, () -> now, () -> made++);
            return fresh;
        });
    }

    private void touch(double x, double y) {
        MouseEvent lifted = new MouseEvent(
                MouseEvent.MOUSE_RELEASED,
                x,
                y,
                x,
                y,
                MouseButton.PRIMARY,
                1,
                false,
                false,
                false,
                false,
                false,
                false,
                false,
                false,
                false,
                false,
                null);
        FxThread.run(() -> Event.fireEvent(scene, lifted));
    }

    private void press(KeyCode key) {
        KeyEvent pressed = new KeyEvent(KeyEvent.KEY_PRESSED, "", "", key, false, false, false, false);
        FxThread.run(() -> Event.fireEvent(scene.getRoot(), pressed));
    }

    private void threeCorners() {
        touch(5, 5);
        touch(WIDTH - 5, 5);
        touch(WIDTH - 5, HEIGHT - 5);
    }

    @Test
    void four_corners_by_the_clock_are_the_gesture_each_time() {
        threeCorners();
        assertThat(made).isZero();
        touch(5, HEIGHT - 5);
        assertThat(made).isOne();
        threeCorners();
        touch(5, HEIGHT - 5);
        assertThat(made).isEqualTo(2);
    }

    @Test
    void a_touch_between_that_hits_no_corner_breaks_nothing_off() {
        threeCorners();
        touch(WIDTH / 2, HEIGHT / 2);
        touch(5, HEIGHT - 5);
        assertThat(made).isOne();
    }

    @Test
    void another_order_is_none() {
        touch(5, 5);
        touch(5, HEIGHT - 5);
        touch(WIDTH - 5, HEIGHT - 5);
        touch(WIDTH - 5, 5);
        assertThat(made).isZero();
    }

    @Test
    void one_that_takes_too_long_is_forgotten() {
        threeCorners();
        now = now.plus(Duration.ofSeconds(11));
        touch(5, HEIGHT - 5);
        assertThat(made).isZero();
    }

    @Test
    void four_keys_do_the_same_although_they_reach_nothing_else() {
        List.of(KeyCode.F1, KeyCode.F2, KeyCode.F3, KeyCode.F4).forEach(this::press);
        assertThat(made).isOne();
        List.of(KeyCode.F4, KeyCode.F3, KeyCode.F2, KeyCode.F1).forEach(this::press);
        assertThat(made).isOne();
    }
}
