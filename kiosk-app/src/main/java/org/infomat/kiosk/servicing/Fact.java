package org.infomat.kiosk.servicing;

/// What the audit log is told of a technician's coming and going.
public enum Fact {
    BEGAN,
    LEFT,
    /// The key was turned back.
    KEY_TURNED_BACK,
    /// Nobody did anything for too long.
    NO_ACTIVITY
}
