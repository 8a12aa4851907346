package org.infomat.kiosk.outbox;

import java.time.Instant;
import java.util.UUID;

/// Hears of every sending that failed, not only of the first. Called on the sender's thread: return quickly.
public interface OutboxListener {
    /// Not this time; it is tried again at `nextAttempt`.
    void postponed(UUID id, int attempts, String reason, Instant nextAttempt);

    /// The hub will not take it, stumbles over it, or it does not open: a technician should look at it. It no longer
    /// holds
    /// up the others.
    void setAside(UUID id, int attempts, String reason);

    void received(UUID id, int attempts);

    /// The storage itself fails.
    void failed(StoreFault fault, String detail);
}
