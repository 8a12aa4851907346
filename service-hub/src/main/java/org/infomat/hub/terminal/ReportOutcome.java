package org.infomat.hub.terminal;

import java.time.Instant;

/// What became of a report that was handed in.
public sealed interface ReportOutcome {

    /// @param signed whether the signature is right
    record Received(Instant at, boolean signed, KeyStanding key, AuditStanding audit) implements ReportOutcome {}

    /// Another report has this id.
    record IdTaken() implements ReportOutcome {}
}
