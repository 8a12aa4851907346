package org.infomat.kiosk.hardware;

import org.infomat.device.DeviceId;
import org.infomat.device.DriverSettings;

/// One device as `devices.yaml` has it.
public record DeviceConfig(DeviceId id, DeviceClass deviceClass, String driver, DriverSettings settings) {}
