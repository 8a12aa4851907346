package org.infomat.kiosk.hardware;

import org.infomat.device.DeviceId;
import org.infomat.device.DeviceStatus;

/// A device says something else of itself than before.
public record DeviceChange(DeviceId device, DeviceStatus status) {}
