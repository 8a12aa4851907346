package org.infomat.kiosk.outbox;

/// Why the outbox cannot keep or send anything at the moment. Nothing that it already holds is lost by any of these.
public enum StoreFault {
    /// The disk is full, or the outbox has reached its own limit: make room, or bring the network back.
    DISK_FULL,
    /// The file is not a sound database: restore the folder or move it aside.
    DAMAGED,
    /// The folder cannot be written or the disk reports errors: check mount and permissions.
    UNWRITABLE,
    /// Another process holds the outbox: one terminal, one process.
    IN_USE,
    /// There are records but not the key that sealed them: restore the key file.
    KEY_MISSING
}
