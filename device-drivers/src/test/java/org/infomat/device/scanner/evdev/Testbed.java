package org.infomat.device.scanner.evdev;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import org.infomat.device.port.Kernel;

/// umockdev's stand-in for the kernel: devices that exist in a folder, and system calls that answer for them.
@SuppressWarnings("restricted") // calling umockdev is what this class is for
public final class Testbed implements AutoCloseable {
    private static final Linker LINKER = Linker.nativeLinker();
    private static final SymbolLookup UMOCKDEV = SymbolLookup.libraryLookup("libumockdev.so.0", Arena.global());
    private static final SymbolLookup PRELOAD = SymbolLookup.libraryLookup("libumockdev-preload.so.0", Arena.global());
    private static final int PIECE = 8 * InputEvent.SIZE;
    private static final ValueLayout POINTER = ValueLayout.ADDRESS;
    private static final ValueLayout INT = ValueLayout.JAVA_INT;

    private final MemorySegment testbed;
    private boolean closed;
    private final Kernel kernel = new Kernel(
            name -> PRELOAD.find(name).or(() -> LINKER.defaultLookup().find(name)));

    public Testbed() throws IOException {
        testbed = (MemorySegment) call(function("umockdev_testbed_new", FunctionDescriptor.of(POINTER)));
    }

    Kernel kernel() {
        return kernel;
    }

    public Path root() throws IOException {
        MemorySegment path = (MemorySegment)
                call(function("umockdev_testbed_get_root_dir", FunctionDescriptor.of(POINTER, POINTER)), testbed);
        return Path.of(path.reinterpret(4_096).getString(0));
    }

    /// Adds devices described as `umockdev-record` writes them.
    public void add(String description) throws IOException {
        try (Arena arena = Arena.ofConfined()) {
            accepted(call(
                    function("umockdev_testbed_add_from_string", FunctionDescriptor.of(INT, POINTER, POINTER, POINTER)),
                    testbed,
                    arena.allocateFrom(description),
                    MemorySegment.NULL));
        }
    }

    /// Plays a recording of evemu when the device file is opened.
    void play(String deviceFile, Path recording) throws IOException {
        try (Arena arena = Arena.ofConfined()) {
            accepted(call(
                    function(
                            "umockdev_testbed_load_evemu_events",
                            FunctionDescriptor.of(INT, POINTER, POINTER, POINTER, POINTER)),
                    testbed,
                    arena.allocateFrom(deviceFile),
                    arena.allocateFrom(recording.toString()),
                    MemorySegment.NULL));
        }
    }

    /// Writes what the device sends, a few events at a time as a device does: umockdev's device file is a
    /// pseudo-terminal, which would tear a long write.
    void send(String deviceFile, byte[] bytes) throws IOException, InterruptedException {
        MethodHandle write = system("write", ValueLayout.JAVA_LONG, INT, POINTER, ValueLayout.JAVA_LONG);
        int descriptor = descriptor(deviceFile);
        for (int from = 0; from < bytes.length; from += PIECE) {
            byte[] piece = Arrays.copyOfRange(bytes, from, Math.min(bytes.length, from + PIECE));
            try (Arena arena = Arena.ofConfined()) {
                call(write, descriptor, arena.allocateFrom(ValueLayout.JAVA_BYTE, piece), (long) piece.length);
            }
            TimeUnit.MILLISECONDS.sleep(1);
        }
    }

    /// Closes the device's end of its file, as the kernel does when it is unplugged; the number stays umockdev's.
    void hangUp(String deviceFile) throws IOException {
        try (Arena arena = Arena.ofConfined()) {
            int nothing = (int) call(system("open", INT, POINTER, INT), arena.allocateFrom("/dev/null"), 0);
            call(system("dup2", INT, INT, INT), nothing, descriptor(deviceFile));
            call(system("close", INT, INT), nothing);
        }
    }

    private int descriptor(String deviceFile) throws IOException {
        try (Arena arena = Arena.ofConfined()) {
            return (int) call(
                    function("umockdev_testbed_get_dev_fd", FunctionDescriptor.of(INT, POINTER, POINTER)),
                    testbed,
                    arena.allocateFrom(deviceFile));
        }
    }

    private static MethodHandle system(String name, MemoryLayout result, MemoryLayout... parameters) {
        return LINKER.downcallHandle(
                LINKER.defaultLookup().findOrThrow(name), FunctionDescriptor.of(result, parameters));
    }

    @Override
    public void close() throws IOException {
        if (closed) {
            return;
        }
        closed = true;
        call(function("g_object_unref", FunctionDescriptor.ofVoid(POINTER)), testbed);
    }

    private static void accepted(Object answer) throws IOException {
        if ((int) answer == 0) {
            throw new IOException("umockdev does not take this");
        }
    }

    private static MethodHandle function(String name, FunctionDescriptor descriptor) {
        return LINKER.downcallHandle(UMOCKDEV.findOrThrow(name), descriptor);
    }

    private static Object call(MethodHandle function, Object... arguments) throws IOException {
        try {
            return function.invokeWithArguments(arguments);
        } catch (Throwable e) {
            throw new IOException("umockdev failed", e);
        }
    }
}
