package org.infomat.device.signal.simulated;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.infomat.device.DeviceId;
import org.infomat.device.DriverSettings;
import org.infomat.device.signal.Lamp;
import org.infomat.device.signal.Sensor;
import org.infomat.device.signal.SensorChange;
import org.infomat.device.signal.SignalBoard;
import org.infomat.device.signal.SignalBoardContract;
import org.infomat.device.simulated.Lever;
import org.junit.jupiter.api.Test;

class SimulatedSignalsTest extends SignalBoardContract {
    private static final DeviceId ID = new DeviceId("cabinet");

    private final SimulatedSignalDriver driver = new SimulatedSignalDriver();
    private final CabinetSimulator simulator = driver.simulator(ID);

    @Override
    protected SignalBoard open() throws Exception {
        return driver.open(ID, new DriverSettings(Map.of()));
    }

    @Override
    protected void set(Sensor sensor, boolean active) {
        simulator.set(sensor, active);
    }

    @Override
    protected boolean shines(Lamp lamp) {
        return simulator.lights().containsKey(lamp);
    }

    @Override
    protected void unplug() {
        simulator.unplug();
    }

    @Override
    protected void plugIn() {
        simulator.plugIn();
    }

    @Test
    void the_call_button_of_the_panel_is_pressed_and_let_go() throws Exception {
        try (SignalBoard board = open()) {
            Lever.Press button = simulator.levers().stream()
                    .filter(Lever.Press.class::isInstance)
                    .map(Lever.Press.class::cast)
                    .findFirst()
                    .orElseThrow();
            button.press().run();
            assertThat(board.awaitChange()).isEqualTo(new SensorChange(Sensor.CALL_BUTTON, true));
            assertThat(board.awaitChange()).isEqualTo(new SensorChange(Sensor.CALL_BUTTON, false));
        }
    }
}
