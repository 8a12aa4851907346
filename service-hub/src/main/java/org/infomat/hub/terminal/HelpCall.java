package org.infomat.hub.terminal;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/// Somebody wants help at a terminal.
///
/// @param called when the button was last pressed, by the terminal's clock
/// @param heard when the hub was told
/// @param times how often it was pressed
/// @param answered when and by whom; empty while nobody has
public record HelpCall(UUID id, String terminal, Instant called, Instant heard, int times, Optional<Answer> answered) {

    public record Answer(String by, Instant at) {}
}
