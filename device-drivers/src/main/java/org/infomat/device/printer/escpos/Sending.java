package org.infomat.device.printer.escpos;

import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.infomat.device.port.Port;
import org.jspecify.annotations.Nullable;

/// A receipt on its way to the printer, on a thread of its own: so that what the printer says meanwhile is heard, even
/// while it takes nothing more because its paper has run out. After each chunk the printer is asked in real time how it
/// is, never in the middle of a command.
final class Sending {
    private static final byte[] ASK_WHY_OFFLINE = {0x10, 0x04, 2};
    /// What a serial line may have taken and not carried yet: the kernel's own buffer.
    private static final int LINE_BUFFER = 4_096;

    private static final int SMALLEST_PIECE = 64;
    private static final int LARGEST_PIECE = 1_024;

    private final List<byte[]> chunks;
    private final Port port;
    private final EscPosSettings settings;
    private final CountDownLatch ended = new CountDownLatch(1);
    private final Thread thread;
    private volatile boolean stopped;
    private volatile @Nullable IOException failure;
    private volatile long carried = System.nanoTime();
    private final AtomicInteger questions = new AtomicInteger();

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
                sendInPieces(chunk);
                write(ASK_WHY_OFFLINE);
                questions.incrementAndGet();
            }
        } catch (IOException e) {
            failure = e;
        } catch (InterruptedException e) {
            failure = new IOException("The sending was given up", e);
        } finally {
            ended.countDown();
        }
    }

    /// Each piece that is taken shows that the printer, or its line, is alive.
    private void sendInPieces(byte[] chunk) throws IOException, InterruptedException {
        int piece = Math.clamp(settings.bytesPerSecond() / 4, SMALLEST_PIECE, LARGEST_PIECE);
        for (int from = 0; from < chunk.length; from += piece) {
            write(Arrays.copyOfRange(chunk, from, Math.min(chunk.length, from + piece)));
        }
    }

    private void write(byte[] bytes) throws IOException, InterruptedException {
        port.write(bytes, settings.limitFor(bytes.length));
        long now = System.nanoTime();
        long after = Math.max(now, carried) + settings.timeFor(bytes.length).toNanos();
        carried = Math.min(after, now + settings.timeFor(LINE_BUFFER).toNanos());
    }

    boolean done() {
        return ended.getCount() == 0;
    }

    Optional<IOException> failure() {
        return Optional.ofNullable(failure);
    }

    /// How many times the printer has been asked how it is.
    int questions() {
        return questions.get();
    }

    /// When (of `System.nanoTime()`) the line will have carried what it has taken so far.
    long carried() {
        return carried;
    }

    /// Sends no further chunk. One that the printer does not take within this time is given up, which closes the port.
    void stop(Duration patience) throws InterruptedException {
        stopped = true;
        if (!ended.await(patience.toNanos(), TimeUnit.NANOSECONDS)) {
            thread.interrupt();
            ended.await();
        }
    }
}
