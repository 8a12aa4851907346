package org.infomat.kiosk.hardware;

import java.time.Instant;
import org.infomat.device.DeviceId;
import org.infomat.device.DeviceStatus;

/// How a device is now, for technician and heartbeat.
///
/// @param simulated whether it is no real hardware
/// @param since when it came into this state
public record DeviceReport(
        DeviceId id, DeviceClass deviceClass, String driver, boolean simulated, DeviceStatus status, Instant since) {}
