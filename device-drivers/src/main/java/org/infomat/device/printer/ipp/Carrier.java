package org.infomat.device.printer.ipp;

import java.io.IOException;
import java.time.Duration;

/// All that a printer's driver has to do with the world: it carries requests there and answers back, and keeps the
/// time. Any thread may call.
interface Carrier extends AutoCloseable {
    /// What came over HTTP.
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Answer(int status, byte[] body) {}

    /// @param request with its document
    /// @param limit for the whole answer
    Answer carry(byte[] request, Duration limit) throws IOException, InterruptedException;

    /// Milliseconds that only grow.
    long millis();

    void pause(Duration time) throws InterruptedException;

    @Override
    void close();
}
