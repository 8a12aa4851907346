package org.infomat.device.port;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/// What a device file has sent and nobody has read yet. A device file's read has no time limit, so a thread of the
/// inbox's own sits in it until the channel is closed. A device that babbles loses its oldest bytes.
final class Inbox {
    private static final int PIECE = 1_024;
    private static final int MOST_PIECES = 64;
    private static final int NOTHING_MILLISECONDS = 10;

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Deque<byte[]> pieces = new ArrayDeque<>();
    private @Nullable IOException end;

    private Inbox() {}

    static Inbox readingFrom(FileChannel channel, String name) {
        Inbox inbox = new Inbox();
        Thread.ofPlatform().daemon().name("read " + name).start(() -> inbox.fill(channel));
        return inbox;
    }

    private void fill(FileChannel channel) {
        try {
            ByteBuffer buffer = ByteBuffer.allocate(PIECE);
            while (channel.read(buffer) >= 0) {
                if (buffer.position() == 0) {
                    Thread.sleep(NOTHING_MILLISECONDS); // some printers' drivers return at once with nothing
                }
                add(Arrays.copyOf(buffer.array(), buffer.position()));
                buffer.clear();
            }
            finish(new IOException("the device file has ended"));
        } catch (IOException e) {
            finish(e);
        } catch (InterruptedException e) {
            finish(new IOException("reading was interrupted", e));
        }
    }

    private void add(byte[] piece) {
        lock.lock();
        try {
            if (piece.length > 0) {
                if (pieces.size() == MOST_PIECES) {
                    pieces.removeFirst();
                }
                pieces.addLast(piece);
                changed.signalAll();
            }
        } finally {
            lock.unlock();
        }
    }

    private void finish(IOException reason) {
        lock.lock();
        try {
            end = reason;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /// As `Port.read`.
    byte[] take(int most, Duration limit) throws IOException, InterruptedException {
        long left = limit.toNanos();
        lock.lockInterruptibly();
        try {
            while (pieces.isEmpty() && end == null && left > 0) {
                left = changed.awaitNanos(left);
            }
            return pieces.isEmpty() ? nothing() : first(most);
        } finally {
            lock.unlock();
        }
    }

    private byte[] nothing() throws IOException {
        if (end != null) {
            throw new IOException("The device file is gone: " + end.getMessage(), end);
        }
        return new byte[0];
    }

    private byte[] first(int most) {
        byte[] piece = pieces.removeFirst();
        if (piece.length <= most) {
            return piece;
        }
        pieces.addFirst(Arrays.copyOfRange(piece, most, piece.length));
        return Arrays.copyOf(piece, most);
    }
}
