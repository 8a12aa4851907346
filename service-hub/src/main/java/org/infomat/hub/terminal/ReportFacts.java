package org.infomat.hub.terminal;

import java.time.Instant;
import java.util.UUID;

/// What the hub reads in a report; all else is for people.
///
/// @param made by the terminal's clock
/// @param auditWhole whether the terminal itself found its audit log whole
public record ReportFacts(UUID id, Instant made, AuditHead audit, boolean auditWhole) {}
