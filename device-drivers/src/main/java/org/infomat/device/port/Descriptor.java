package org.infomat.device.port;

import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;
import static java.lang.foreign.ValueLayout.JAVA_SHORT;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.concurrent.locks.ReentrantLock;

/// A device's file, opened so that no call ever waits for the device (`O_NONBLOCK`): a write of Java's own files or of
/// jSSC stays in the kernel for ever when the device takes nothing, and not even closing frees it.
///
/// Any thread may call; closing never takes the file away beneath another's call.
final class Descriptor {
    private static final int READ_AND_WRITE = 0x2;
    private static final int NO_CONTROLLING_TERMINAL = 0x100;
    private static final int NEVER_WAIT = 0x800;
    private static final int NOT_FOR_CHILDREN = 0x8_0000;

    private static final short READABLE = 0x01;
    private static final short WRITABLE = 0x04;
    /// `POLLERR`, `POLLHUP` and `POLLNVAL`.
    private static final short GONE = 0x38;

    private static final int EPERM = 1;
    private static final int ENOENT = 2;
    private static final int EINTR = 4;
    private static final int ENXIO = 6;
    private static final int EAGAIN = 11;
    private static final int EACCES = 13;
    private static final int EBUSY = 16;
    private static final int ENODEV = 19;

    private static final int CLOSED = -1;
    private static final int PIECE = 4_096;

    private final String path;
    private final ReentrantLock lock = new ReentrantLock();
    private final FileCalls calls;
    /// `struct pollfd`: the file, what is asked of it, what is so.
    private final MemorySegment question;

    private final MemorySegment piece;
    private int file;

    private Descriptor(String path, Arena memory) {
        this.path = path;
        calls = new FileCalls(memory);
        question = memory.allocate(JAVA_LONG);
        piece = memory.allocate(PIECE);
        file = calls.open(
                memory.allocateFrom(path), READ_AND_WRITE | NO_CONTROLLING_TERMINAL | NEVER_WAIT | NOT_FOR_CHILDREN);
    }

    static Descriptor open(String path) throws IOException {
        Descriptor descriptor = new Descriptor(path, Arena.ofAuto());
        if (descriptor.file == CLOSED) {
            throw descriptor.refusal();
        }
        return descriptor;
    }

    private IOException refusal() {
        return switch (calls.error()) {
            case ENOENT, ENXIO, ENODEV -> new PortMissingException("There is no " + path, null);
            case EPERM, EACCES -> new PortRefusedException("This user may not write to " + path, null);
            case EBUSY -> new PortRefusedException("Another program holds " + path, null);
            default -> new PortRefusedException(path + " cannot be opened: " + calls.message(), null);
        };
    }

    /// What has arrived, at most that much; empty where nothing has.
    byte[] read(int most) throws IOException {
        lock.lock();
        try {
            long count = may(READABLE) ? calls.read(file, piece, Math.min(most, PIECE)) : 0;
            return piece.asSlice(0, taken(count)).toArray(JAVA_BYTE);
        } finally {
            lock.unlock();
        }
    }

    /// How many bytes were taken, from there on: none while the device takes nothing.
    int write(byte[] bytes, int from) throws IOException {
        lock.lock();
        try {
            int length = Math.min(bytes.length - from, PIECE);
            MemorySegment.copy(bytes, from, piece, JAVA_BYTE, 0, length);
            return (int) taken(may(WRITABLE) ? calls.write(file, piece, length) : 0);
        } finally {
            lock.unlock();
        }
    }

    private boolean may(short wanted) throws IOException {
        if (file == CLOSED) {
            throw new IOException(path + " was closed");
        }
        question.set(JAVA_INT, 0, file);
        question.set(JAVA_SHORT, 4, wanted);
        question.set(JAVA_SHORT, 6, (short) 0);
        calls.poll(question);
        return (answer() & wanted) != 0;
    }

    private short answer() {
        return question.get(JAVA_SHORT, 6);
    }

    /// What has come before the line went is still given out.
    private long taken(long count) throws IOException {
        if (count < 0 && calls.error() != EAGAIN && calls.error() != EINTR) {
            throw new IOException(path + " is gone: " + calls.message());
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
                calls.close(file);
                file = CLOSED;
            }
        } finally {
            lock.unlock();
        }
    }
}
