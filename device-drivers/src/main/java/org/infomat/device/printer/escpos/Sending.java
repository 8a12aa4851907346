package org.infomat.device.printer.escpos;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.infomat.device.port.Port;
import org.jspecify.annotations.Nullable;

/// A receipt on its way to the printer, on a thread of its own: so that what the printer says meanwhile is heard, even
/// while it takes nothing more because its paper has run out.
final class Sending {
    private final List<byte[]> chunks;
    private final Port port;
    private final EscPosSettings settings;
    private final CountDownLatch ended = new CountDownLatch(1);
    private final Thread thread;
    private volatile boolean stopped;
    private volatile @Nullable IOException failure;

    private Sending(List<byte[]> chunks, Port port, EscPosSettings settings) {
        this.chunks = chunks;
        this.port = port;
        this.settings = settings;
        this.thread = Thread.ofVirtual().name("print " + port.address()).unstarted(this::send);
    }

    static Sending start(List<byte[]> chunks, Port port, EscPosSettings settings) {
        Sending sending = new Sending(chunks, port, settings);
        sending.thread.start();
        return sending;
    }

    private void send() {
        try {
            for (byte[] chunk : chunks) {
                if (stopped) {
                    return;
                }
                port.write(chunk, settings.limitFor(chunk.length));
            }
        } catch (IOException e) {
            failure = e;
        } catch (InterruptedException e) {
            failure = new IOException("The sending was given up", e);
        } finally {
            ended.countDown();
        }
    }

    boolean done() {
        return ended.getCount() == 0;
    }

    Optional<IOException> failure() {
        return Optional.ofNullable(failure);
    }

    /// Sends no further chunk. One that the printer does not take is given up, which closes the port.
    void stop() throws InterruptedException {
        stopped = true;
        if (!ended.await(500, TimeUnit.MILLISECONDS)) {
            thread.interrupt();
            ended.await();
        }
    }
}
