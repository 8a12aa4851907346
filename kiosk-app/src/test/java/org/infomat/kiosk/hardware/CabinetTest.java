package org.infomat.kiosk.hardware;

import static org.assertj.core.api.Assertions.assertThat;
import static org.infomat.kiosk.hardware.Heard.next;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.infomat.device.DeviceId;
import org.infomat.device.DeviceReason;
import org.infomat.device.DeviceStatus;
import org.infomat.device.DriverSettings;
import org.infomat.device.Drivers;
import org.infomat.device.signal.Lamp;
import org.infomat.device.signal.Light;
import org.infomat.device.signal.Light.Colour;
import org.infomat.device.signal.Sensor;
import org.infomat.device.signal.SensorChange;
import org.infomat.device.signal.simulated.CabinetSimulator;
import org.infomat.device.signal.simulated.SimulatedSignalDriver;
import org.infomat.kiosk.hardware.usage.UsageBook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// Signals under supervision.
@Timeout(value = 30, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class CabinetTest {
    private static final DeviceId ID = new DeviceId("cabinet");
    private static final Map<Lamp, Light> GREEN = Map.of(Lamp.STATUS, Light.steady(Colour.GREEN));
    private static final Map<Lamp, Light> RED = Map.of(Lamp.STATUS, Light.steady(Colour.RED));

    private final SimulatedSignalDriver driver = new SimulatedSignalDriver();
    private final CabinetSimulator cabinet = driver.simulator(ID);
    private final Heard heard = new Heard();
    private final VirtualTiming timing = new VirtualTiming();
    private final Hardware hardware = new Hardware(
            new DevicesConfig(
                    List.of(new DeviceConfig(ID, DeviceClass.SIGNALS, driver.name(), new DriverSettings(Map.of())))),
            new Drivers(List.of(driver)),
            heard,
            UsageBook.inMemory(InstantSource.system()),
            timing,
            () -> {});

    @AfterEach
    void close() {
        hardware.close();
    }

    @Test
    void a_key_that_is_turned_at_the_start_is_told_and_so_is_what_changes() throws Exception {
        cabinet.set(Sensor.OPERATOR_SWITCH, true);
        hardware.start();
        assertThat(next(heard.sensed)).isEqualTo(new SensorChange(Sensor.OPERATOR_SWITCH, true));
        cabinet.set(Sensor.PROXIMITY, true);
        assertThat(next(heard.sensed)).isEqualTo(new SensorChange(Sensor.PROXIMITY, true));
    }

    @Test
    void what_changed_while_the_board_was_away_is_told_when_it_is_back_and_nothing_is_told_twice() throws Exception {
        cabinet.set(Sensor.OPERATOR_SWITCH, true);
        cabinet.set(Sensor.PROXIMITY, true);
        hardware.start();
        next(heard.sensed);
        next(heard.sensed);
        next(heard.changes);
        cabinet.unplug();
        assertThat(next(heard.changes).status().reason()).isEqualTo(DeviceReason.UNPLUGGED);
        cabinet.set(Sensor.OPERATOR_SWITCH, false);
        cabinet.plugIn();
        timing.advance(Supervision.LAST_BACK_OFF);
        assertThat(next(heard.sensed)).isEqualTo(new SensorChange(Sensor.OPERATOR_SWITCH, false));
        assertThat(heard.sensed).isEmpty();
    }

    @Test
    void an_open_door_shows_in_the_report_of_the_device() throws Exception {
        hardware.start();
        assertThat(next(heard.changes).status()).isEqualTo(DeviceStatus.ONLINE);
        cabinet.set(Sensor.CABINET_DOOR, true);
        timing.advance(Duration.ofSeconds(1));
        assertThat(next(heard.changes).status().reason()).isEqualTo(DeviceReason.DOOR_OPEN);
        assertThat(hardware.reports().getFirst().status().works()).isTrue();
    }

    @Test
    void the_lamps_are_lit_as_was_told_last_also_by_a_board_that_comes_later() throws Exception {
        hardware.light(RED);
        hardware.light(GREEN);
        hardware.start();
        awaitLights(GREEN);
        hardware.light(RED);
        awaitLights(RED);
        assertThat(next(heard.changes).status()).isEqualTo(DeviceStatus.ONLINE);
        cabinet.unplug();
        assertThat(next(heard.changes).status().reason()).isEqualTo(DeviceReason.UNPLUGGED);
        hardware.light(GREEN);
        cabinet.plugIn();
        timing.advance(Supervision.LAST_BACK_OFF);
        awaitLights(GREEN);
    }

    private void awaitLights(Map<Lamp, Light> expected) {
        while (!cabinet.lights().equals(expected)) {
            Thread.onSpinWait();
        }
    }
}
