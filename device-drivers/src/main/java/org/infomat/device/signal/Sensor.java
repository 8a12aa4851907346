package org.infomat.device.signal;

import java.util.Locale;
import org.infomat.device.Capability;

/// What a cabinet notices, in the words of XFS4IoT's Auxiliaries.
public enum Sensor {
    /// Active while somebody stands before the terminal.
    PROXIMITY(Capability.PROXIMITY_SENSOR),
    /// Active while the operator's key is turned.
    OPERATOR_SWITCH(Capability.OPERATOR_SWITCH),
    /// Active while the door is open.
    CABINET_DOOR(Capability.CABINET_DOOR_SENSOR),
    /// Active while the terminal is moved, drilled or broken open.
    TAMPER(Capability.TAMPER_SENSOR),
    /// Active while a headset is plugged in.
    HEADSET(Capability.HEADSET_DETECTION),
    /// Active while the button is held with which a person calls for help.
    CALL_BUTTON(Capability.CALL_BUTTON);

    private final Capability capability;

    Sensor(Capability capability) {
        this.capability = capability;
    }

    /// What a board can do that has it.
    public Capability capability() {
        return capability;
    }

    /// As it is written in `devices.yaml`: `operator-switch`.
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
