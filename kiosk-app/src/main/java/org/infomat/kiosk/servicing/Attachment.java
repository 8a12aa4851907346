package org.infomat.kiosk.servicing;

import java.util.List;
import java.util.TreeMap;
import org.infomat.device.DeviceId;
import org.infomat.device.DriverSettings;
import org.infomat.device.finding.Clue;
import org.infomat.device.finding.Confidence;
import org.infomat.device.finding.Hindrance;

/// Something that is attached to the terminal, or what hindered looking for it.
///
/// @param place where it is attached
/// @param label what it says of itself; may be empty
/// @param candidates what it may be used as, the likeliest first
public record Attachment(String place, String label, Hindrance hindrance, List<Candidate> candidates) {
    public Attachment {
        candidates = List.copyOf(candidates);
    }

    /// A device as it would be written into `devices.yaml`.
    ///
    /// @param id a name that is free, or that of the device to be replaced
    /// @param kind its class, as written there
    /// @param replaces whether there is a device of that name
    public record Candidate(
            DeviceId id,
            boolean replaces,
            String kind,
            String driver,
            DriverSettings settings,
            Confidence confidence,
            Clue clue) {
        /// One line each: `port: /dev/ttyUSB0`.
        public List<String> lines() {
            return new TreeMap<>(settings.values())
                    .entrySet().stream()
                            .map(setting -> setting.getKey() + ": " + setting.getValue())
                            .toList();
        }
    }
}
