package org.infomat.hub.application;

import java.time.Instant;

/// What the person holds a receipt of, and where and when.
///
/// @param at by the terminal's clock
public record HandedIn(
        String reference, String code, String formVersion, String language, Instant at, String terminal) {

    /// The code is a secret and not for logs.
    @Override
    public String toString() {
        return "HandedIn[" + terminal + " " + at + "]";
    }
}
