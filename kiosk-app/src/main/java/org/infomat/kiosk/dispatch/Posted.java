package org.infomat.kiosk.dispatch;

/// What became of one attempt to tell the hub something.
public enum Posted {
    DELIVERED,
    /// The hub refused it for good: trying again cannot succeed.
    REFUSED,
    /// It is kept, and tried again.
    NOT_NOW
}
