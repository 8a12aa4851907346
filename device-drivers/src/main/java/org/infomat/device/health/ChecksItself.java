package org.infomat.device.health;

import org.infomat.device.DeviceException;

/// A device with a test of its own at the level at which it does something, such as a maker's.
public interface ChecksItself {
    HealthOutcome checkExternally() throws DeviceException, InterruptedException;
}
