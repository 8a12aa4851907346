package org.infomat.kiosk.audit;

/// Something to be remembered of a technician's work. Nothing of the people whom the terminal serves.
///
/// @param who a technician's name; empty where nobody gave one
/// @param how by key, card or password
/// @param what as `entered`, `task.restart`, `sign-in.refused`
/// @param device what it was done to; empty where to none
public record AuditEntry(String who, String how, String what, String device, String detail) {}
