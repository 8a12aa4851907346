package org.infomat.kiosk.visit;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.infomat.content.Bundle;
import org.infomat.kiosk.servicing.Servicing;

/// What a visit knows of the terminal that it takes place at. Nothing in here is of a person.
///
/// @param bundle what the terminal shows; empty where none could be read
/// @param arriving a newer bundle, shown from the next visit on: a form never changes under a person's hands
/// @param servicing a technician's work, while there is one
/// @param tickets the number of the last question asked: it only grows, so that an answer that comes late is never
/// taken
///     for another visit's
public record Terminal(
        Optional<Bundle> bundle,
        Optional<Bundle> arriving,
        Conditions conditions,
        ZoneId zone,
        Policy policy,
        Instant now,
        Optional<Servicing> servicing,
        boolean closed,
        Seal seal,
        long tickets) {

    public static Terminal starting(ZoneId zone, Policy policy, Instant now) {
        return starting(zone, policy, now, Seal.INTACT);
    }

    /// @param seal as it was when the terminal was last on
    public static Terminal starting(ZoneId zone, Policy policy, Instant now, Seal seal) {
        return new Terminal(
                Optional.empty(),
                Optional.empty(),
                Conditions.NOTHING_YET,
                zone,
                policy,
                now,
                Optional.empty(),
                false,
                seal,
                0);
    }

    public boolean beingServiced() {
        return servicing.isPresent();
    }

    Terminal receives(Bundle newer) {
        return new Terminal(
                bundle, Optional.of(newer), conditions, zone, policy, now, servicing, closed, seal, tickets);
    }

    /// Shows the newest bundle from now on.
    Terminal refreshed() {
        return new Terminal(
                arriving.or(() -> bundle),
                Optional.empty(),
                conditions,
                zone,
                policy,
                now,
                servicing,
                closed,
                seal,
                tickets);
    }

    Terminal with(Conditions changed) {
        return new Terminal(bundle, arriving, changed, zone, policy, now, servicing, closed, seal, tickets);
    }

    Terminal at(Instant time) {
        return new Terminal(bundle, arriving, conditions, zone, policy, time, servicing, closed, seal, tickets);
    }

    Terminal with(Optional<Servicing> work) {
        return new Terminal(bundle, arriving, conditions, zone, policy, now, work, closed, seal, tickets);
    }

    Terminal withClosed(boolean shut) {
        return new Terminal(bundle, arriving, conditions, zone, policy, now, servicing, shut, seal, tickets);
    }

    Terminal with(Seal changed) {
        return new Terminal(bundle, arriving, conditions, zone, policy, now, servicing, closed, changed, tickets);
    }

    Terminal withTicket(long ticket) {
        return new Terminal(bundle, arriving, conditions, zone, policy, now, servicing, closed, seal, ticket);
    }
}
