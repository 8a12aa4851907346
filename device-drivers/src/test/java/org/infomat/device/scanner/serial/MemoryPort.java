package org.infomat.device.scanner.serial;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.infomat.device.port.Port;

/// A line within this program: the test is the scanner at its other end.
final class MemoryPort implements Port {
    private static final byte[] CUT = new byte[0];

    private final BlockingQueue<byte[]> arriving = new LinkedBlockingQueue<>();
    private final BlockingQueue<byte[]> sent = new LinkedBlockingQueue<>();
    private final BlockingQueue<Thread> askers = new LinkedBlockingQueue<>();
    private volatile boolean closed;

    void arrives(byte[] bytes) {
        arriving.add(bytes);
    }

    void cut() {
        arriving.add(CUT);
    }

    /// Blocks until all that has arrived was taken and the reader has come back for more.
    void taken() throws InterruptedException {
        askers.clear();
        while (askers.poll(10, TimeUnit.SECONDS) != null) {
            if (arriving.isEmpty()) {
                return;
            }
        }
        throw new AssertionError("Nobody reads this port");
    }

    byte[] sent() throws InterruptedException {
        byte[] bytes = sent.poll(10, TimeUnit.SECONDS);
        if (bytes == null) {
            throw new AssertionError("Nothing was sent");
        }
        return bytes;
    }

    boolean closed() {
        return closed;
    }

    @Override
    public String address() {
        return "memory";
    }

    @Override
    public void write(byte[] bytes, Duration limit) {
        sent.add(bytes);
    }

    /// Time passes twenty times as fast here.
    @Override
    public byte[] read(int most, Duration limit) throws IOException, InterruptedException {
        askers.add(Thread.currentThread());
        byte[] bytes = arriving.poll(limit.toMillis() / 20, TimeUnit.MILLISECONDS);
        if (bytes == CUT) {
            throw new IOException("The line is gone");
        }
        return bytes == null ? new byte[0] : bytes;
    }

    @Override
    public boolean answers() {
        return true;
    }

    @Override
    public void close() {
        closed = true;
    }
}
