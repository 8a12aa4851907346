package org.infomat.device.scanner.serial;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.infomat.device.port.Port;

/// A line within this program: the test is the scanner at its other end.
final class MemoryPort implements Port {
    private static final byte[] CUT = new byte[0];
    private static final int TIME_PASSES_FASTER = 20;

    private final BlockingQueue<byte[]> arriving = new LinkedBlockingQueue<>();
    private final BlockingQueue<byte[]> sent = new LinkedBlockingQueue<>();
    private int arrived;
    private int handedOut;
    private int dealtWith;
    private int reads;
    private volatile boolean closed;

    synchronized void arrives(byte[] bytes) {
        arrived++;
        arriving.add(bytes);
    }

    void cut() {
        arriving.add(CUT);
    }

    /// Blocks until the reader has dealt with all that has arrived: it has come back for more.
    void taken() throws InterruptedException {
        await(() -> dealtWith == arrived);
    }

    /// Blocks until the reader has noticed that nothing comes.
    synchronized void silence() throws InterruptedException {
        int now = reads;
        await(() -> reads > now);
    }

    private synchronized void await(BooleanSupplier happened) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
        while (!happened.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("Nobody reads this port");
            }
            wait(1_000);
        }
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

    @Override
    public byte[] read(int most, Duration limit) throws IOException, InterruptedException {
        readerIsBack();
        byte[] bytes = arriving.poll(limit.toMillis() / TIME_PASSES_FASTER, TimeUnit.MILLISECONDS);
        if (bytes == CUT) {
            throw new IOException("The line is gone");
        }
        if (bytes == null) {
            return new byte[0];
        }
        handOut();
        return bytes;
    }

    private synchronized void readerIsBack() {
        dealtWith = handedOut;
        reads++;
        notifyAll();
    }

    private synchronized void handOut() {
        handedOut++;
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
