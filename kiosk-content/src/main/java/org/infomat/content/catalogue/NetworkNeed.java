package org.infomat.content.catalogue;

/// Whether a service works while the hub cannot be reached.
public enum NetworkNeed {
    REQUIRED,
    /// The application waits in the outbox until the network is back.
    OPTIONAL
}
