package org.infomat.kiosk.outbox;

/// Where the outbox's encryption keys come from.
public interface KeySource {
    /// The keys now. `mayCreate` is true only while the outbox holds no record: a new key beside old records would hide
    /// that the old one was lost.
    Keys keys(boolean mayCreate) throws OutboxKeyException;
}
