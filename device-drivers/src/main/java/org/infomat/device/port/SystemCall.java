package org.infomat.device.port;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.StructLayout;
import java.lang.invoke.VarHandle;

/// One call to the kernel, and what its error number means.
final class SystemCall {
    static final int AGAIN = 11;
    static final int INTERRUPTED = 4;
    private static final int NO_ENTRY = 2;
    private static final int NO_SUCH_ADDRESS = 6;
    private static final int NO_DEVICE = 19;
    private static final int NOT_PERMITTED = 1;
    private static final int ACCESS_DENIED = 13;
    private static final int BUSY = 16;

    private static final StructLayout STATE = Linker.Option.captureStateLayout();
    private static final VarHandle ERRNO = STATE.varHandle(MemoryLayout.PathElement.groupElement("errno"));

    private final MemorySegment state;
    private final String address;

    /// A foreign function; it throws nothing of its own.
    @FunctionalInterface
    interface Foreign<T> {
        T call() throws Throwable;
    }

    SystemCall(Arena arena, String address) {
        state = arena.allocate(STATE);
        this.address = address;
    }

    /// Where the foreign function leaves its error number.
    MemorySegment state() {
        return state;
    }

    int errno() {
        return (int) ERRNO.get(state, 0L);
    }

    <T extends Number> T checked(Foreign<T> function) throws IOException {
        T result = made(function);
        if (result.longValue() < 0) {
            throw failure();
        }
        return result;
    }

    <T> T made(Foreign<T> function) {
        try {
            return function.call();
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException("A foreign function throws nothing of its own", e);
        }
    }

    IOException failure() {
        int errno = errno();
        return switch (errno) {
            case NO_ENTRY -> new PortMissingException("There is no " + address, null);
            case NO_SUCH_ADDRESS, NO_DEVICE -> new IOException(address + " is gone: error " + errno);
            case NOT_PERMITTED, ACCESS_DENIED -> new PortRefusedException("This user may not use " + address, null);
            case BUSY -> new PortRefusedException("Another program holds " + address, null);
            default -> new IOException(address + " failed: error " + errno);
        };
    }
}
