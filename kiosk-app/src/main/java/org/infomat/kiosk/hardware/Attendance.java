package org.infomat.kiosk.hardware;

import org.infomat.device.Device;
import org.infomat.device.DeviceException;

/// What is done with a device for as long as it is open.
@FunctionalInterface
interface Attendance<D extends Device> {
    /// @param changed to be called when it is worth asking the device how it is
    void attend(D device, Runnable changed) throws DeviceException, InterruptedException;
}
