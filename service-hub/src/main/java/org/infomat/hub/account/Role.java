package org.infomat.hub.account;

/// What the bearer of a token is.
public enum Role {
    /// Hands applications in and looks them up; sees nobody's answers.
    TERMINAL,
    /// An authority's own system: reads and decides applications.
    AGENCY
}
