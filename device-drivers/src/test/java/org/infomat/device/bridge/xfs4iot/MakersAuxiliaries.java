package org.infomat.device.bridge.xfs4iot;

import java.util.Map;
import java.util.TreeMap;
import org.infomat.device.signal.Sensor;
import tools.jackson.databind.node.ObjectNode;

/// The service of a cabinet's sensors. In 2021-1 it tells of changes to whom has registered for them.
final class MakersAuxiliaries extends MakersService {
    private final Map<String, String> states = new TreeMap<>();
    private volatile boolean registered;

    MakersAuxiliaries(Framing framing) {
        super(framing, "Auxiliaries");
        ObjectNode can = can("auxiliaries");
        can.putObject("operatorSwitch").put("run", true).put("maintenance", true);
        can.put("proximitySensor", true).put("tamperSensor", true).put("operatorCallButtonSensor", true);
        can.putObject("enhancedAudioSensor").put("auto", true);
        can.putObject("frontCabinet").put("closed", true).put("open", true);
        if (framing == Framing.PAYLOAD) {
            does("Auxiliaries.Register", order -> {
                registered = order.payload().properties().size() == 6;
                order.succeed(Message.object());
            });
        }
    }

    @Override
    void tellStatus(ObjectNode status) {
        ObjectNode all = status.putObject("auxiliaries");
        synchronized (states) {
            states.forEach(all::put);
        }
    }

    void set(Sensor sensor, boolean active) {
        switch (sensor) {
            case PROXIMITY -> set("proximitySensor", active ? "present" : "notPresent");
            case OPERATOR_SWITCH -> set("operatorSwitch", active ? "maintenance" : "run");
            case CABINET_DOOR -> set("cabinetFrontDoor", active ? "open" : "closed");
            case TAMPER -> set("tamperSensor", active ? "on" : "off");
            case HEADSET -> set("enhancedAudioSensor", active ? "present" : "notPresent");
            case CALL_BUTTON -> set("operatorCallButtonSensor", active ? "on" : "off");
        }
    }

    private void set(String sensor, String state) {
        synchronized (states) {
            states.put(sensor, state);
        }
        ObjectNode changed = Message.object();
        if (framing() == Framing.HEADER) {
            changed.putObject("auxiliaries").put(sensor, state);
            unasked("Common.StatusChangedEvent", changed);
        } else if (registered) {
            unasked("Auxiliaries.AuxiliaryStatusEvent", changed.put(inEvents(sensor), state));
        }
    }

    /// Events have other names than states.
    static String inEvents(String sensor) {
        return sensor.equals("operatorSwitch") || sensor.equals("tamperSensor") ? sensor : sensor + "State";
    }
}
