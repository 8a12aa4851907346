package org.infomat.kiosk.visit;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/// Which services their authorities have taken out of service for now; a service that is not named is available.
public record Availability(Map<String, Unavailable> unavailable) {
    public static final Availability ALL = new Availability(Map.of());

    public Availability {
        unavailable = Map.copyOf(unavailable);
    }

    public Optional<Unavailable> of(String serviceId) {
        return Optional.ofNullable(unavailable.get(serviceId));
    }

    /// @param until when it is expected back, if the authority has said so
    public record Unavailable(Optional<Instant> until) {}
}
