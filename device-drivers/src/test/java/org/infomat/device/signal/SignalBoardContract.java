package org.infomat.device.signal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.util.Map;
import org.infomat.device.Capability;
import org.infomat.device.DeviceException;
import org.infomat.device.DeviceReason;
import org.infomat.device.DeviceState;
import org.infomat.device.DeviceStatus;
import org.infomat.device.Waiting;
import org.infomat.device.signal.Light.Colour;
import org.infomat.device.signal.Light.Rate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// What every board of signals does, real or simulated.
@Timeout(value = 30, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
public abstract class SignalBoardContract {
    private SignalBoard board;

    /// Opens the board under test, with every sensor and with the lamps of card reader and status, anew after `unplug`.
    protected abstract SignalBoard open() throws Exception;

    /// Lets a sensor notice something, or no longer.
    protected abstract void set(Sensor sensor, boolean active) throws Exception;

    /// Whether the lamp shines at this moment.
    protected abstract boolean shines(Lamp lamp) throws Exception;

    protected abstract void unplug() throws Exception;

    protected abstract void plugIn() throws Exception;

    @BeforeEach
    void openBoard() throws Exception {
        for (Sensor sensor : Sensor.values()) {
            set(sensor, false);
        }
        board = open();
    }

    @AfterEach
    void closeBoard() {
        board.close();
    }

    @Test
    void each_sensor_that_becomes_active_and_then_no_longer_is_is_told_and_can_be_asked() throws Exception {
        for (Sensor sensor : Sensor.values()) {
            set(sensor, true);
            assertThat(board.awaitChange()).isEqualTo(new SensorChange(sensor, true));
            assertThat(board.active()).containsExactly(sensor);
            set(sensor, false);
            assertThat(board.awaitChange()).isEqualTo(new SensorChange(sensor, false));
            assertThat(board.active()).isEmpty();
        }
    }

    @Test
    void what_is_active_when_it_is_opened_is_known_and_is_no_change() throws Exception {
        board.close();
        set(Sensor.OPERATOR_SWITCH, true);
        board = open();
        assertThat(board.active()).containsExactly(Sensor.OPERATOR_SWITCH);
        set(Sensor.PROXIMITY, true);
        assertThat(board.awaitChange()).isEqualTo(new SensorChange(Sensor.PROXIMITY, true));
    }

    @Test
    void somebody_who_waits_hears_of_a_change() throws Exception {
        Waiting<SensorChange> waiting = new Waiting<>(board::awaitChange);
        set(Sensor.HEADSET, true);
        assertThat(waiting.result()).isEqualTo(new SensorChange(Sensor.HEADSET, true));
    }

    @Test
    void interrupting_ends_the_waiting_and_loses_nothing() throws Exception {
        Waiting<SensorChange> waiting = new Waiting<>(board::awaitChange);
        waiting.interrupt();
        assertThat(waiting.failure()).isInstanceOf(InterruptedException.class);
        set(Sensor.CALL_BUTTON, true);
        assertThat(board.awaitChange()).isEqualTo(new SensorChange(Sensor.CALL_BUTTON, true));
    }

    @Test
    void the_status_says_that_the_cabinet_is_open_or_tampered_with() throws Exception {
        assertThat(board.status()).isEqualTo(DeviceStatus.ONLINE);
        set(Sensor.CABINET_DOOR, true);
        board.awaitChange();
        assertThat(board.status()).isEqualTo(DeviceStatus.of(DeviceState.ONLINE, DeviceReason.DOOR_OPEN));
        set(Sensor.TAMPER, true);
        board.awaitChange();
        assertThat(board.status()).isEqualTo(DeviceStatus.of(DeviceState.ONLINE, DeviceReason.TAMPERED));
    }

    @Test
    void it_says_what_is_wired_to_it() {
        assertThat(board.description().capabilities())
                .contains(
                        Capability.PROXIMITY_SENSOR,
                        Capability.OPERATOR_SWITCH,
                        Capability.CABINET_DOOR_SENSOR,
                        Capability.TAMPER_SENSOR,
                        Capability.HEADSET_DETECTION,
                        Capability.CALL_BUTTON,
                        Capability.GUIDE_LIGHTS,
                        Capability.STATUS_LIGHT);
    }

    @Test
    void the_lamps_that_are_named_are_lit_and_all_others_are_off() throws Exception {
        board.light(Map.of(Lamp.CARD_READER, Light.steady(Colour.WHITE), Lamp.STATUS, Light.steady(Colour.GREEN)));
        assertThat(shines(Lamp.CARD_READER)).isTrue();
        assertThat(shines(Lamp.STATUS)).isTrue();
        board.light(Map.of(Lamp.STATUS, Light.steady(Colour.GREEN), Lamp.CARD_READER, Light.OFF));
        assertThat(shines(Lamp.CARD_READER)).isFalse();
        board.light(Map.of());
        assertThat(shines(Lamp.STATUS)).isFalse();
    }

    @Test
    void a_board_that_is_closed_leaves_no_lamp_lit() throws Exception {
        board.light(Map.of(Lamp.STATUS, new Light(Rate.QUICK, Colour.RED)));
        board.close();
        assertThat(shines(Lamp.STATUS)).isFalse();
    }

    @Test
    void unplugging_ends_the_waiting_and_shows_in_the_status() throws Exception {
        Waiting<SensorChange> waiting = new Waiting<>(board::awaitChange);
        unplug();
        DeviceStatus status = board.status();
        assertThat(status.state()).isEqualTo(DeviceState.NO_DEVICE);
        assertThat(status.reason()).isEqualTo(DeviceReason.UNPLUGGED);
        assertThat(waiting.failure())
                .asInstanceOf(type(DeviceException.class))
                .extracting(DeviceException::status)
                .isEqualTo(status);
        assertThat(catchThrowable(() -> board.light(Map.of()))).isInstanceOf(DeviceException.class);
        plugIn();
    }

    @Test
    void plugged_in_and_opened_again_it_hears_and_shines_again() throws Exception {
        unplug();
        board.close();
        plugIn();
        board = open();
        set(Sensor.PROXIMITY, true);
        assertThat(board.awaitChange()).isEqualTo(new SensorChange(Sensor.PROXIMITY, true));
        board.light(Map.of(Lamp.STATUS, Light.steady(Colour.GREEN)));
        assertThat(shines(Lamp.STATUS)).isTrue();
    }

    @Test
    void closing_ends_the_waiting() {
        Waiting<SensorChange> waiting = new Waiting<>(board::awaitChange);
        board.close();
        assertThat(waiting.failure()).isInstanceOf(DeviceException.class);
    }

    @Test
    void closing_twice_is_harmless_and_a_closed_board_does_not_work() {
        board.close();
        board.close();
        assertThat(board.status().works()).isFalse();
        assertThat(catchThrowable(board::awaitChange)).isInstanceOf(DeviceException.class);
    }
}
