package org.infomat.device.simulated;

import org.infomat.device.Device;
import org.infomat.device.DeviceId;
import org.infomat.device.Driver;

/// A driver whose devices are simulated. The simulator of a device outlives its being closed and opened again, as a
/// printer outlives a pulled cable: its levers still move while the device is unplugged.
public interface SimulatingDriver<D extends Device> extends Driver<D> {
    /// The simulator behind the device of that name; the same one at every call, also before the device is opened.
    Simulator simulator(DeviceId id);

    @Override
    default boolean simulated() {
        return true;
    }
}
