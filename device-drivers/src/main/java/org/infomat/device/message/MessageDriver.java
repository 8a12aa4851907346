package org.infomat.device.message;

import org.infomat.device.Device;
import org.infomat.device.DeviceException;
import org.infomat.device.DeviceId;
import org.infomat.device.Driver;
import org.infomat.device.DriverSettings;
import org.infomat.device.masking.Substitution;

/// A driver that speaks with its device in messages: all of them pass through lines, and can be recorded there and
/// played back.
///
/// @param <D> the device class that it opens
public interface MessageDriver<D extends Device> extends Driver<D> {
    @Override
    default D open(DeviceId id, DriverSettings settings) throws DeviceException, InterruptedException {
        return open(id, settings, lines());
    }

    /// Opens the device over lines of another source.
    D open(DeviceId id, DriverSettings settings, MessageSource lines) throws DeviceException, InterruptedException;

    /// Where the lines come from on a terminal.
    MessageSource lines();

    /// What of the conversation is a person's.
    MessageMask mask(DriverSettings settings, Substitution substitution);
}
