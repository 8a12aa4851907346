package org.infomat.device.port;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.VarHandle;

/// The C library's calls for a file, on 64-bit Linux. Each gives what C gives, and keeps why it failed until the next.
/// Not thread-safe.
@SuppressWarnings("restricted") // calling C is what this class is for
final class FileCalls {
    private static final int LONGEST_MESSAGE = 256;

    private static final Linker LINKER = Linker.nativeLinker();
    private static final VarHandle ERRNO =
            Linker.Option.captureStateLayout().varHandle(MemoryLayout.PathElement.groupElement("errno"));
    private static final MethodHandle OPEN = function("open", JAVA_INT, ADDRESS, JAVA_INT);
    private static final MethodHandle POLL = function("poll", JAVA_INT, ADDRESS, JAVA_LONG, JAVA_INT);
    private static final MethodHandle READ = function("read", JAVA_LONG, JAVA_INT, ADDRESS, JAVA_LONG);
    private static final MethodHandle WRITE = function("write", JAVA_LONG, JAVA_INT, ADDRESS, JAVA_LONG);
    private static final MethodHandle CLOSE = function("close", JAVA_INT, JAVA_INT);
    private static final MethodHandle MESSAGE = LINKER.downcallHandle(
            LINKER.defaultLookup().findOrThrow("strerror"), FunctionDescriptor.of(ADDRESS, JAVA_INT));

    private final MemorySegment state;

    FileCalls(Arena memory) {
        state = memory.allocate(Linker.Option.captureStateLayout());
    }

    private static MethodHandle function(String name, MemoryLayout result, MemoryLayout... parameters) {
        return LINKER.downcallHandle(
                LINKER.defaultLookup().findOrThrow(name),
                FunctionDescriptor.of(result, parameters),
                Linker.Option.captureCallState("errno"));
    }

    int open(MemorySegment path, int flags) {
        try {
            return (int) OPEN.invokeExact(state, path, flags);
        } catch (Throwable e) {
            throw misfit(e);
        }
    }

    /// Does not wait.
    void poll(MemorySegment one) {
        try {
            int ignored = (int) POLL.invokeExact(state, one, 1L, 0);
        } catch (Throwable e) {
            throw misfit(e);
        }
    }

    long read(int file, MemorySegment into, long most) {
        try {
            return (long) READ.invokeExact(state, file, into, most);
        } catch (Throwable e) {
            throw misfit(e);
        }
    }

    long write(int file, MemorySegment from, long length) {
        try {
            return (long) WRITE.invokeExact(state, file, from, length);
        } catch (Throwable e) {
            throw misfit(e);
        }
    }

    void close(int file) {
        try {
            int ignored = (int) CLOSE.invokeExact(state, file);
        } catch (Throwable e) {
            throw misfit(e);
        }
    }

    /// `errno` after a call that failed.
    int error() {
        return (int) ERRNO.get(state, 0L);
    }

    String message() {
        try {
            MemorySegment words = (MemorySegment) MESSAGE.invokeExact(error());
            return words.reinterpret(LONGEST_MESSAGE).getString(0);
        } catch (Throwable e) {
            throw misfit(e);
        }
    }

    /// What invoking a method handle declares; a C function itself throws nothing.
    private static IllegalStateException misfit(Throwable e) {
        return new IllegalStateException("The binding to the C library does not fit it", e);
    }
}
