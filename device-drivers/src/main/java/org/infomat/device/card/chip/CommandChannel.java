package org.infomat.device.card.chip;

import java.io.IOException;

/// Sends one command (APDU) to a card and returns its answer.
@FunctionalInterface
public interface CommandChannel {
    /// Throws when no answer came: the card was taken away, or the reader has failed. The exception is the reader's own
    /// and is to reach it.
    Answer send(byte[] command) throws IOException;
}
