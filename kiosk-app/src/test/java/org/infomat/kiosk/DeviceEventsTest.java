package org.infomat.kiosk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.infomat.device.DeviceId;
import org.infomat.device.signal.Sensor;
import org.infomat.device.signal.SensorChange;
import org.infomat.kiosk.visit.Event;
import org.junit.jupiter.api.Test;

class DeviceEventsTest {
    private final List<Event> events = new ArrayList<>();
    private final List<SensorChange> remembered = new ArrayList<>();
    private final DeviceEvents heard =
            new DeviceEvents(events::add, Set::of, (board, change) -> remembered.add(change));

    @Test
    void what_the_cabinet_notices_becomes_an_event_of_the_visit() {
        sensed(Sensor.PROXIMITY, true);
        sensed(Sensor.OPERATOR_SWITCH, true);
        sensed(Sensor.OPERATOR_SWITCH, false);
        sensed(Sensor.TAMPER, true);
        sensed(Sensor.HEADSET, true);
        assertThat(events)
                .containsExactly(
                        new Event.Presence(true),
                        new Event.ServiceMode(true),
                        new Event.ServiceMode(false),
                        new Event.Tampering(true),
                        new Event.Headset(true));
    }

    @Test
    void the_call_button_calls_once_when_it_is_pressed() {
        sensed(Sensor.CALL_BUTTON, true);
        sensed(Sensor.CALL_BUTTON, false);
        assertThat(events).containsExactly(new Event.CalledForHelp());
    }

    @Test
    void an_open_door_ends_no_visit_and_is_remembered() {
        sensed(Sensor.CABINET_DOOR, true);
        assertThat(events).isEmpty();
        assertThat(remembered).containsExactly(new SensorChange(Sensor.CABINET_DOOR, true));
    }

    private void sensed(Sensor sensor, boolean active) {
        heard.sensed(new DeviceId("cabinet"), new SensorChange(sensor, active));
    }
}
