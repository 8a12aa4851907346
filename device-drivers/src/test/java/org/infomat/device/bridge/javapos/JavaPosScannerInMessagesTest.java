package org.infomat.device.bridge.javapos;

import org.infomat.device.Device;
import org.infomat.device.DeviceException;
import org.infomat.device.DeviceId;
import org.infomat.device.DriverSettings;
import org.infomat.device.message.MessageDriver;

/// A scanner that is spoken with in messages, as for a recording, is the same scanner.
class JavaPosScannerInMessagesTest extends JavaPosScannerContractTest {
    @Override
    protected <D extends Device> D opened(MessageDriver<D> driver, DeviceId id, DriverSettings settings)
            throws DeviceException, InterruptedException {
        return driver.open(id, settings, driver.lines());
    }
}
