package org.infomat.device.port;

import java.io.IOException;
import java.time.Duration;

/// A way to send bytes to a device and to hear what it sends. One that exists is open. Every call has a time limit of
/// its own: a line that hangs costs the caller that time and never more. Any thread may call; one reader and one
/// writer may be at work at the same time.
public interface Port extends AutoCloseable {
    /// Where it leads, for messages: `/dev/ttyUSB0`, `tcp://192.0.2.7:9100`.
    String address();

    /// Sends all of it, or throws: `PortTimeoutException` when the other side did not take it in time, `IOException`
    /// when the line is gone. The port is closed after either.
    void write(byte[] bytes, Duration limit) throws IOException, InterruptedException;

    /// The next bytes that have arrived, at least one, at most `most`; empty when none came within the limit. Throws
    /// `IOException` when the line is gone.
    byte[] read(int most, Duration limit) throws IOException, InterruptedException;

    /// Whether anything can come back (a plain file cannot answer).
    boolean answers();

    @Override
    void close();
}
