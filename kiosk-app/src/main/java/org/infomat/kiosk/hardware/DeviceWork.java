package org.infomat.kiosk.hardware;

import org.infomat.device.DeviceException;

/// What is done with a device at one go.
@FunctionalInterface
public interface DeviceWork<D, T> {
    T on(D device) throws DeviceException, InterruptedException;
}
