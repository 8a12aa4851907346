package org.infomat.hub.terminal;

import java.time.Instant;
import java.util.Optional;

/// A terminal as the hub knows it.
///
/// @param heard when it last told something of itself
/// @param auditAlarm why its audit log must be looked at
/// @param changedKey another key that a report came with, which nobody has answered for yet
public record TerminalState(
        String name, Instant heard, Optional<AuditStanding> auditAlarm, Optional<TerminalKey> changedKey) {

    public boolean needsLook() {
        return auditAlarm.isPresent() || changedKey.isPresent();
    }
}
