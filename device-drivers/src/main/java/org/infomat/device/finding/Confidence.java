package org.infomat.device.finding;

/// How sure it is that a driver fits.
public enum Confidence {
    CERTAIN,
    LIKELY,
    /// Nothing speaks against it; only a test tells.
    POSSIBLE
}
