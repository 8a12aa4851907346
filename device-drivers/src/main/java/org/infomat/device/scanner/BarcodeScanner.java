package org.infomat.device.scanner;

import org.infomat.device.Device;
import org.infomat.device.DeviceException;

/// Reads bar codes from paper and telephones.
public interface BarcodeScanner extends Device {
    /// Blocks until the next code has been read; codes read while nobody waits are dropped, so that one visit's code
    /// never reaches the next. Interrupting cancels. Throws when the device is gone.
    Barcode scan() throws DeviceException, InterruptedException;
}
