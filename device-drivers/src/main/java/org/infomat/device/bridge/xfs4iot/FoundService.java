package org.infomat.device.bridge.xfs4iot;

import java.net.URI;
import java.util.Set;
import java.util.TreeSet;

/// A service that a computer says it has.
///
/// @param drivers the names of the drivers that its interfaces fit, for `devices.yaml`: `xfs4iot-card-reader`
public record FoundService(URI uri, Set<String> drivers) {
    public FoundService {
        drivers = Set.copyOf(new TreeSet<>(drivers));
    }
}
