package org.infomat.device.recording;

/// One line of a recorded session: what passed between driver and device, or what was asked of the driver.
@SuppressWarnings("ArrayRecordComponent") // never compared
public sealed interface Exchange {
    /// Milliseconds since the session began.
    long millis();

    record Sent(long millis, byte[] bytes) implements Exchange {}

    record Heard(long millis, byte[] bytes) implements Exchange {}

    /// Sent, and left out because it may be a person's.
    record SentUnseen(long millis, int length) implements Exchange {}

    /// Heard, and left out because it may be a person's.
    record HeardUnseen(long millis, int length) implements Exchange {}

    /// The line failed.
    record Lost(long millis, Loss loss) implements Exchange {}

    /// A whole message was sent.
    ///
    /// @param line on which of the device's lines: the first that was opened is 0
    record MessageSent(long millis, int line, String message) implements Exchange {}

    /// What comes on a line for messages.
    sealed interface Spoken extends Exchange {
        int line();
    }

    record MessageHeard(long millis, int line, String message) implements Spoken {}

    /// A line for messages has ended by itself.
    record LineEnded(long millis, int line, Ending ending) implements Spoken {}

    /// A card was presented.
    ///
    /// @param atr its answer to reset in hexadecimal
    record Card(long millis, String atr) implements Exchange {}

    /// Something was asked of the driver.
    record Asked(long millis, Request request) implements Exchange {}

    /// What became of it, without anything of a person.
    record Told(long millis, String outcome) implements Exchange {}

    /// How a line fails.
    enum Loss {
        READING_FAILED,
        WRITING_FAILED,
        WRITING_TOO_SLOW
    }

    /// How a line for messages ends.
    enum Ending {
        LOST,
        /// What came was no message.
        BABBLED
    }
}
