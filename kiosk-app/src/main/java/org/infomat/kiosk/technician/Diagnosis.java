package org.infomat.kiosk.technician;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.infomat.content.catalogue.NeededDevice;
import org.infomat.device.DeviceStatus;

/// All that a technician is shown of the terminal at one moment.
///
/// @param bundle what is shown to people, as `starter 1.0.0`; empty where none could be read
public record Diagnosis(List<DeviceLine> devices, OutboxCounts outbox, boolean network, Optional<String> bundle) {
    public Diagnosis {
        devices = List.copyOf(devices);
    }

    /// One device of `devices.yaml`.
    ///
    /// @param id its name there
    /// @param driver the driver's name there
    /// @param since when it came into its present state
    /// @param simulated whether no real device is behind it
    public record DeviceLine(
            String id, NeededDevice kind, String driver, DeviceStatus status, Instant since, boolean simulated) {}

    /// Applications by what has become of them.
    ///
    /// @param oldest since when the one that waits longest has waited
    public record OutboxCounts(int waiting, int sent, int refused, Optional<Instant> oldest) {}
}
