package org.infomat.device.signal;

import java.util.Set;
import org.infomat.device.DeviceReason;
import org.infomat.device.DeviceState;
import org.infomat.device.DeviceStatus;

/// How a cabinet is, by what its sensors say.
public final class Cabinet {
    private Cabinet() {}

    /// The status of a board that works and whose sensors are like this: an open cabinet is told as its reason.
    public static DeviceStatus status(Set<Sensor> active) {
        if (active.contains(Sensor.TAMPER)) {
            return DeviceStatus.of(DeviceState.ONLINE, DeviceReason.TAMPERED);
        }
        return active.contains(Sensor.CABINET_DOOR)
                ? DeviceStatus.of(DeviceState.ONLINE, DeviceReason.DOOR_OPEN)
                : DeviceStatus.ONLINE;
    }
}
