package org.infomat.device.port;

import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;
import static java.lang.foreign.ValueLayout.JAVA_SHORT;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.time.Duration;
import java.util.concurrent.locks.ReentrantLock;

/// A device's file that carries bytes both ways and of which no call ever waits: a write of Java's own files or of jSSC
/// stays in the kernel for ever when the device takes nothing, and not even closing frees it.
///
/// Any thread may call; closing never takes the file away beneath another's call. What a call needs is allocated once.
final class Descriptor {
    private static final int NO_CONTROLLING_TERMINAL = 0x100;
    private static final short READABLE = 0x01;
    private static final short WRITABLE = 0x04;
    /// `POLLERR`, `POLLHUP` and `POLLNVAL`.
    private static final short GONE = 0x38;

    private static final int CLOSED = -1;
    private static final int PIECE = 4_096;

    private final Kernel kernel = Kernel.running();
    private final String path;
    private final ReentrantLock lock = new ReentrantLock();
    private final SystemCall call;
    /// `struct pollfd`: the file, what is asked of it, what is so.
    private final MemorySegment question;

    private final MemorySegment piece;
    private final Arrivals.Watch arrivals;
    private int file;

    private Descriptor(String path, int file, Arena memory) throws IOException {
        this.path = path;
        this.file = file;
        call = new SystemCall(memory, path);
        question = memory.allocate(JAVA_LONG);
        piece = memory.allocate(PIECE);
        try {
            arrivals = kernel.arrivals.watch(file, call, memory);
        } catch (IOException e) {
            call.made(() -> (int) kernel.close.invokeExact(call.state(), file));
            throw e;
        }
    }

    static Descriptor open(String path) throws IOException {
        try {
            int file = Kernel.running().descriptor(path, Kernel.READ_AND_WRITE | NO_CONTROLLING_TERMINAL);
            return new Descriptor(path, file, Arena.ofAuto());
        } catch (PortMissingException | PortRefusedException e) {
            throw e;
        } catch (IOException e) {
            throw new PortRefusedException("It cannot be opened: " + e.getMessage(), e);
        }
    }

    /// What has arrived, at most that much; empty where nothing has.
    byte[] read(int most) throws IOException {
        lock.lock();
        try {
            long length = Math.min(most, PIECE);
            long count = may(READABLE)
                    ? call.made(() -> (long) kernel.read.invokeExact(call.state(), file, piece, length))
                    : 0;
            return piece.asSlice(0, taken(count)).toArray(JAVA_BYTE);
        } finally {
            lock.unlock();
        }
    }

    /// Waits until something may have come, the device is gone or this was closed, or the limit is over.
    void awaitArrival(Duration limit) throws IOException, InterruptedException {
        lock.lock();
        try {
            checkOpen();
            arrivals.ask();
        } finally {
            lock.unlock();
        }
        arrivals.await(limit);
    }

    /// How many bytes were taken, from there on: none while the device takes nothing.
    int write(byte[] bytes, int from) throws IOException {
        lock.lock();
        try {
            long length = Math.min(bytes.length - from, PIECE);
            MemorySegment.copy(bytes, from, piece, JAVA_BYTE, 0, (int) length);
            long count = may(WRITABLE)
                    ? call.made(() -> (long) kernel.write.invokeExact(call.state(), file, piece, length))
                    : 0;
            return (int) taken(count);
        } finally {
            lock.unlock();
        }
    }

    private boolean may(short wanted) throws IOException {
        checkOpen();
        question.set(JAVA_INT, 0, file);
        question.set(JAVA_SHORT, 4, wanted);
        question.set(JAVA_SHORT, 6, (short) 0);
        call.made(() -> (int) kernel.poll.invokeExact(call.state(), question, 1L, 0));
        return (answer() & wanted) != 0;
    }

    private void checkOpen() throws IOException {
        if (file == CLOSED) {
            throw new IOException(path + " was closed");
        }
    }

    private short answer() {
        return question.get(JAVA_SHORT, 6);
    }

    /// What has come before the line went is still given out.
    private long taken(long count) throws IOException {
        if (count < 0 && call.errno() != SystemCall.AGAIN && call.errno() != SystemCall.INTERRUPTED) {
            throw new IOException(path + " is gone: error " + call.errno());
        }
        if (count <= 0 && (answer() & GONE) != 0) {
            throw new IOException(path + " is gone");
        }
        return Math.max(0, count);
    }

    void close() {
        lock.lock();
        try {
            if (file != CLOSED) {
                call.made(() -> (int) kernel.close.invokeExact(call.state(), file));
                file = CLOSED;
                arrivals.close();
            }
        } finally {
            lock.unlock();
        }
    }
}
