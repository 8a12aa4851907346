package org.infomat.device.message;

import java.time.Duration;

/// An open line for messages of text, which come and go at any time. Any thread may call.
public interface MessageLine extends AutoCloseable {
    /// Returns at once; what this program itself does as it is told may then have been done, and its answer been heard.
    /// What could not be sent shows as the line's end.
    void send(String message);

    /// Whether a sign of life could be sent within this time. Sending shows that a line is lost that nothing is heard
    /// on.
    boolean alive(Duration limit) throws InterruptedException;

    /// Cuts it without a word. Twice is harmless.
    void cut();

    /// Takes leave where that is the custom, unless it has been cut, and frees all that it holds.
    @Override
    default void close() {
        cut();
    }
}
