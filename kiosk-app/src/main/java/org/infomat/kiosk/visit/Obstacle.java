package org.infomat.kiosk.visit;

import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.Optional;
import org.infomat.content.catalogue.NeededDevice;

/// Why a service cannot be used here and now. A person is told before they start, and what to do instead.
public sealed interface Obstacle {
    /// @param opens when it opens next, if it ever does
    record ClosedNow(Optional<ZonedDateTime> opens) implements Obstacle {}

    record NoNetwork() implements Obstacle {}

    record DeviceMissing(NeededDevice device) implements Obstacle {}

    /// @param until when it is expected back, if known
    record TakenOut(Optional<Instant> until) implements Obstacle {}
}
