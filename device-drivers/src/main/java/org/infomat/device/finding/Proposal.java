package org.infomat.device.finding;

import org.infomat.device.Device;
import org.infomat.device.DriverSettings;

/// A driver that may open what was found, with the settings for it. A GPIO chip cannot tell what is wired to its lines:
/// its settings lack those.
///
/// @param driver the driver's name, as in `devices.yaml`
/// @param settings what `devices.yaml` would say beside class and driver
public record Proposal(
        Class<? extends Device> deviceClass,
        String driver,
        DriverSettings settings,
        Confidence confidence,
        Clue reason) {}
