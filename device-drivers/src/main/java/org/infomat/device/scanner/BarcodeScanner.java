package org.infomat.device.scanner;

import org.infomat.device.Device;
import org.infomat.device.DeviceException;

/// Reads bar codes from paper and telephones.
public interface BarcodeScanner extends Device {
    /// Blocks until the next code has been read; codes read while nobody waits are dropped, so that one visit's code
    /// never reaches the next. Interrupting cancels. Throws when the device is gone.
    Barcode scan() throws DeviceException, InterruptedException;

    /// Says whether anybody may hold a code before it now, which is so at the start. While nobody may, codes are
    /// dropped although `scan` waits, and a scanner whose reading can be switched is dark.
    void expect(boolean somebody);

    /// Whether it may look for codes all day, for whoever comes by: its own hardware does the looking. One whose
    /// pictures this computer has to look at may not.
    default boolean looksByItself() {
        return true;
    }
}
