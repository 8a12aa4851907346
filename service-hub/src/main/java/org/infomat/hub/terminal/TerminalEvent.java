package org.infomat.hub.terminal;

import java.time.Instant;
import java.util.UUID;

/// Something that happened to a terminal or at it.
///
/// @param at by the terminal's clock
public record TerminalEvent(UUID id, Kind kind, Instant at) {

    public enum Kind {
        DOOR_OPENED,
        DOOR_CLOSED,
        TAMPERING,
        TAMPERING_ENDED,
        SEAL_BROKEN,
        SEAL_RELEASED,
        /// Somebody pressed the button with which a person calls for help.
        HELP_CALLED
    }
}
