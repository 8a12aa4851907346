package org.infomat.device.signal;

import java.util.Map;
import java.util.Set;
import org.infomat.device.Device;
import org.infomat.device.DeviceException;

/// What the sensors, switches and lamps of a cabinet are wired to.
public interface SignalBoard extends Device {
    /// The sensors that are active now: somebody is seen, the key is turned, the door is open. Asking costs nothing.
    Set<Sensor> active();

    /// Blocks until a sensor has changed, and gives each change since the board was opened once, in their order: a
    /// button that was pressed while nobody waited is not lost. Interrupting cancels. Throws where the board is
    /// gone.
    SensorChange awaitChange() throws DeviceException, InterruptedException;

    /// From now on these lamps are lit so, and all others are off. A lamp that is not wired is passed over; one of
    /// another colour shines in its own. When the board is closed, all are off.
    void light(Map<Lamp, Light> lamps) throws DeviceException;
}
