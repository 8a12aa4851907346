package org.infomat.hub.terminal;

import java.time.Instant;
import java.util.UUID;

/// A report that is kept, with what the hub found when it came.
///
/// @param made by the terminal's clock
/// @param key as it was when the report came
public record ReportFile(
        UUID id,
        String terminal,
        Instant made,
        Instant received,
        SignedReport report,
        boolean signed,
        KeyStanding key,
        AuditStanding audit) {}
