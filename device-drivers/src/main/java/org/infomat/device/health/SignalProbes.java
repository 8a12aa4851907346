package org.infomat.device.health;

import java.time.Duration;
import java.util.Map;
import org.infomat.device.DeviceException;
import org.infomat.device.signal.Lamp;
import org.infomat.device.signal.Light;
import org.infomat.device.signal.SensorChange;
import org.infomat.device.signal.SignalBoard;

/// What a cabinet's signals are tried with.
final class SignalProbes {
    private static final Duration EACH_LAMP = Duration.ofMillis(400);

    private SignalProbes() {}

    /// One lamp after another is lit, so that a dark one is seen.
    static HealthOutcome lightEach(SignalBoard board) throws DeviceException, InterruptedException {
        for (Lamp lamp : Lamp.values()) {
            board.light(Map.of(lamp, Light.steady(Light.Colour.WHITE)));
            Thread.sleep(EACH_LAMP);
        }
        board.light(Map.of());
        return new HealthOutcome.Passed("Each lamp was lit for " + EACH_LAMP.toMillis() + " ms");
    }

    /// A person turns the key, opens the door, presses the button: any one.
    static HealthOutcome awaitSensor(SignalBoard board) throws DeviceException, InterruptedException {
        SensorChange change = board.awaitChange();
        return new HealthOutcome.Passed(change.sensor() + (change.active() ? " active" : " no longer active"));
    }
}
