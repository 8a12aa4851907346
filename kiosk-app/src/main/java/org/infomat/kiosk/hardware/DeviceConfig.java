package org.infomat.kiosk.hardware;

import org.infomat.device.DeviceId;
import org.infomat.device.DriverSettings;
import org.infomat.device.finding.Proposal;

/// One device as `devices.yaml` has it.
public record DeviceConfig(DeviceId id, DeviceClass deviceClass, String driver, DriverSettings settings) {
    /// What was found, as a device of that name.
    public static DeviceConfig of(DeviceId id, Proposal proposal) {
        return new DeviceConfig(id, DeviceClass.of(proposal.deviceClass()), proposal.driver(), proposal.settings());
    }
}
