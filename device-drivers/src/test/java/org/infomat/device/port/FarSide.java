package org.infomat.device.port;

import java.io.IOException;

/// The device's end of a port under test.
interface FarSide extends AutoCloseable {
    /// Opens the port that leads here.
    Port open() throws IOException, InterruptedException;

    void send(byte[] bytes) throws IOException, InterruptedException;

    /// Blocks until that many bytes have come through the port.
    byte[] receive(int count) throws IOException, InterruptedException;

    /// Takes the line away, as pulling the cable does.
    void vanish() throws IOException;

    @Override
    void close() throws IOException;
}
