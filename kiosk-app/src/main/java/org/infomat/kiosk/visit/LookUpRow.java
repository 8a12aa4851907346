package org.infomat.kiosk.visit;

import org.infomat.content.text.Localized;

/// One line of what a look-up service answers: what it is, and its value.
///
/// @param value as the wire has it: `120.50 EUR`, `2026-03-31`, or plain text; the kind says how to show it
public record LookUpRow(Localized label, Kind kind, String value) {
    public enum Kind {
        /// Stands over the rows that follow; it has no value.
        HEADING,
        TEXT,
        MONEY,
        DATE
    }
}
