package org.infomat.device.port;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// A write that the operating system may hold for ever, done on a thread of its own so that the caller waits no longer
/// than the limit. When the limit is over, or the caller is interrupted, the port is closed: half of a command has been
/// sent, and nothing sensible can follow it.
final class TimedWrite {
    interface Blocking {
        void write() throws IOException, InterruptedException;
    }

    private TimedWrite() {}

    static void within(Duration limit, Port port, Blocking blocking) throws IOException, InterruptedException {
        CompletableFuture<Void> done = new CompletableFuture<>();
        // A platform thread: the native write of a serial line would pin a virtual thread's carrier.
        Thread writer = Thread.ofPlatform()
                .daemon()
                .name("write " + port.address())
                .start(() -> {
                    try {
                        blocking.write();
                        done.complete(null);
                    } catch (IOException | InterruptedException | RuntimeException e) {
                        done.completeExceptionally(e);
                    }
                });
        try {
            done.get(limit.toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            abandon(port, writer);
            throw new PortTimeoutException(
                    port.address() + " did not take what was sent within " + limit.toMillis() + " ms");
        } catch (InterruptedException e) {
            abandon(port, writer);
            throw e;
        } catch (ExecutionException e) {
            port.close();
            throw new IOException(port.address() + " is gone: " + e.getMessage(), e.getCause());
        }
    }

    private static void abandon(Port port, Thread writer) {
        port.close();
        writer.interrupt();
    }
}
