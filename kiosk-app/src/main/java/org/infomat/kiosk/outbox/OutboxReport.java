package org.infomat.kiosk.outbox;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// What a technician sees of the outbox: how many, how old, in which state and why. Nothing of the people who handed
/// in.
///
/// @param sent how many the hub has acknowledged since the outbox was made
public record OutboxReport(List<Item> items, long sent, Optional<StoreFault> fault) {
    public OutboxReport {
        items = List.copyOf(items);
    }

    public enum State {
        WAITING,
        /// On the wire at this moment.
        SENDING,
        /// Refused by the hub, or its record does not open: kept until a technician decides. One that the hub stumbles
        /// over is here as well, and is tried again every few hours.
        SET_ASIDE
    }

    /// One application on its way.
    ///
    /// @param lastFailure a code such as `OFFLINE` or `REFUSED`, empty before the first failure
    public record Item(UUID id, State state, Instant created, int attempts, Instant nextAttempt, String lastFailure) {}

    public long count(State state) {
        return items.stream().filter(item -> item.state() == state).count();
    }

    /// How many have not reached the hub yet.
    public long outstanding() {
        return items.size();
    }

    public Optional<Instant> oldest() {
        return items.stream().map(Item::created).min(Instant::compareTo);
    }
}
