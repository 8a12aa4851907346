package org.infomat.device.port;

import org.infomat.device.Device;
import org.infomat.device.DeviceException;
import org.infomat.device.DeviceId;
import org.infomat.device.Driver;
import org.infomat.device.DriverSettings;
import org.infomat.device.masking.Mask;
import org.infomat.device.masking.Substitution;

/// A driver whose device hangs on a port: all that the two say to each other passes through it, and can be recorded
/// there and played back.
///
/// @param <D> the device class that it opens
public interface PortDriver<D extends Device> extends Driver<D> {
    @Override
    default D open(DeviceId id, DriverSettings settings) throws DeviceException, InterruptedException {
        return open(id, settings, ports());
    }

    /// Opens the device over a port of another source.
    D open(DeviceId id, DriverSettings settings, PortSource ports) throws DeviceException, InterruptedException;

    /// Where the ports come from on a terminal.
    PortSource ports();

    /// What of the conversation is a person's.
    Mask mask(DriverSettings settings, Substitution substitution);
}
