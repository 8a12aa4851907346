package org.infomat.kiosk.hardware;

import java.time.Instant;
import org.infomat.device.DeviceStatus;

/// A change of a device's state, as its history keeps it.
public record DeviceEvent(Instant time, DeviceStatus status) {}
