package org.infomat.hub.application;

/// Why a clerk should look at an application first: it was accepted although something about it is unusual.
public enum Flag {
    /// The hub's bundle has no such service.
    UNKNOWN_SERVICE,
    /// The hub never had this version of the form: nobody has checked the answers.
    UNKNOWN_FORM_VERSION,
    /// The terminal's clock was ahead of the hub's: the deadline counts from when the hub received it.
    CLOCK_AHEAD,
    /// It names a document that the hub does not have.
    MISSING_DOCUMENT
}
