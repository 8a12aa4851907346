package org.infomat.kiosk.hardware;

import org.infomat.device.DeviceException;
import org.infomat.device.Driver;

/// What is done with a driver while nobody has its device open: the work opens and closes it by itself.
@FunctionalInterface
public interface DriverWork<T> {
    T with(Driver<?> driver, DeviceConfig device) throws DeviceException, InterruptedException;
}
