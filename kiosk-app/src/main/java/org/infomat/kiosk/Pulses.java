package org.infomat.kiosk;

import javafx.animation.AnimationTimer;

/// Waits for the toolkit to have painted.
public final class Pulses {
    private Pulses() {}

    /// Runs the task after so many pulses of the toolkit: after the second, what was shown before is on the screen.
    public static void after(int pulses, Runnable task) {
        new AnimationTimer() {
            private int seen;

            @Override
            public void handle(long now) {
                seen++;
                if (seen > pulses) {
                    stop();
                    task.run();
                }
            }
        }.start();
    }
}
