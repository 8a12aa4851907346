package org.infomat.kiosk.hardware;

import org.infomat.device.Device;
import org.infomat.device.DeviceException;

/// What is done with a device for as long as it is open.
@FunctionalInterface
interface Attendance<D extends Device> {
    void attend(D device) throws DeviceException, InterruptedException;
}
