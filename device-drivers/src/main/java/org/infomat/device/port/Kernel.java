package org.infomat.device.port;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.nio.file.Path;

/// The Linux kernel's calls for device files that need more than bytes: `ioctl`, `poll`, memory that is shared.
public final class Kernel {
    /// For devices that only tell.
    public static final int READ = 0x800; // O_RDONLY | O_NONBLOCK

    /// For devices that also have to be told something.
    public static final int READ_AND_WRITE = 0x802; // O_RDWR | O_NONBLOCK

    /// No program that this one starts holds the file.
    static final int CLOSE_ON_EXEC = 0x8_0000;

    private static final ValueLayout.OfInt INT = ValueLayout.JAVA_INT;
    private static final ValueLayout.OfLong LONG = ValueLayout.JAVA_LONG;
    private static final Linker.Option ERRNO = Linker.Option.captureCallState("errno");

    private final SymbolLookup library;
    private final MethodHandle open;
    final MethodHandle ioctl;
    final MethodHandle poll;
    final MethodHandle read;
    final MethodHandle write;
    final MethodHandle mmap;
    final MethodHandle munmap;
    final MethodHandle close;
    private final MethodHandle eventfd;
    final MethodHandle epollCreate;
    final MethodHandle epollControl;
    final MethodHandle epollWait;
    final Arrivals arrivals = new Arrivals(this);

    /// With the functions of another library than the running system's: of one that plays a kernel, in a test.
    public Kernel(SymbolLookup library) {
        this.library = library;
        open = function("open", FunctionDescriptor.of(INT, ValueLayout.ADDRESS, INT, INT), variadicAfter(2), ERRNO);
        ioctl = function("ioctl", FunctionDescriptor.of(INT, INT, LONG, LONG), variadicAfter(2), ERRNO);
        poll = function("poll", FunctionDescriptor.of(INT, ValueLayout.ADDRESS, LONG, INT), ERRNO);
        read = function("read", FunctionDescriptor.of(LONG, INT, ValueLayout.ADDRESS, LONG), ERRNO);
        write = function("write", FunctionDescriptor.of(LONG, INT, ValueLayout.ADDRESS, LONG), ERRNO);
        mmap = function("mmap", FunctionDescriptor.of(ValueLayout.ADDRESS, LONG, LONG, INT, INT, INT, LONG), ERRNO);
        munmap = function("munmap", FunctionDescriptor.of(INT, ValueLayout.ADDRESS, LONG), ERRNO);
        close = function("close", FunctionDescriptor.of(INT, INT), ERRNO);
        eventfd = function("eventfd", FunctionDescriptor.of(INT, INT, INT), ERRNO);
        epollCreate = function("epoll_create1", FunctionDescriptor.of(INT, INT), ERRNO);
        epollControl = function("epoll_ctl", FunctionDescriptor.of(INT, INT, INT, INT, ValueLayout.ADDRESS), ERRNO);
        epollWait = function("epoll_wait", FunctionDescriptor.of(INT, INT, ValueLayout.ADDRESS, INT, INT), ERRNO);
    }

    /// The system that this program runs on.
    public static Kernel running() {
        return Running.KERNEL;
    }

    /// Looked up when first needed: a terminal without such devices does not wait for it.
    private static final class Running {
        static final Kernel KERNEL = new Kernel(Linker.nativeLinker().defaultLookup());
    }

    private static Linker.Option variadicAfter(int parameters) {
        return Linker.Option.firstVariadicArg(parameters);
    }

    @SuppressWarnings("restricted") // calling the kernel is what this class is for
    private MethodHandle function(String name, FunctionDescriptor descriptor, Linker.Option... options) {
        return Linker.nativeLinker().downcallHandle(library.findOrThrow(name), descriptor, options);
    }

    /// Opens a device file. Throws `PortMissingException` where it does not exist, `PortRefusedException` where this
    /// user may not or another program holds it.
    public KernelDevice open(Path path, int access) throws IOException {
        return device(path, descriptor(path.toString(), access));
    }

    /// The number of a file that is open now.
    int descriptor(String path, int access) throws IOException {
        try (Arena arena = Arena.ofConfined()) {
            SystemCall call = new SystemCall(arena, path);
            MemorySegment name = arena.allocateFrom(path);
            return call.checked(() -> (int) open.invokeExact(call.state(), name, access | CLOSE_ON_EXEC, 0));
        }
    }

    /// A device file that is open already.
    KernelDevice device(Path path, int descriptor) throws IOException {
        try (Arena arena = Arena.ofConfined()) {
            SystemCall call = new SystemCall(arena, path.toString());
            int wake = call.checked(() -> (int) eventfd.invokeExact(call.state(), 0, CLOSE_ON_EXEC));
            return new KernelDevice(this, path, descriptor, wake);
        }
    }
}
