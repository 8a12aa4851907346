package org.infomat.device.port;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// An open device file of the kernel. One thread, a platform thread since these calls hold it, waits, reads and closes;
/// any other may wake it.
public final class KernelDevice implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(KernelDevice.class);

    private static final int POLL_ENTRY = 8;
    private static final int EVENTS = 4;
    private static final int RETURNED = 6;
    private static final short READABLE = 1;
    private static final short FAILED = 8;
    private static final short HUNG_UP = 0x10;
    private static final int PROTECTION_READ_WRITE = 3;
    private static final int SHARED = 1;

    private final Kernel kernel;
    private final Path path;
    private final int descriptor;
    private final int wake;
    private final ReentrantLock closing = new ReentrantLock();
    private boolean closed;

    KernelDevice(Kernel kernel, Path path, int descriptor, int wake) {
        this.kernel = kernel;
        this.path = path;
        this.descriptor = descriptor;
        this.wake = wake;
    }

    public String address() {
        return path.toString();
    }

    /// `ioctl` with a number; gives the kernel's answer.
    public int control(long request, long argument) throws IOException {
        try (Arena arena = Arena.ofConfined()) {
            SystemCall call = new SystemCall(arena, address());
            return call.checked(() -> (int) kernel.ioctl.invokeExact(call.state(), descriptor, request, argument));
        }
    }

    /// `ioctl` with a structure, which the kernel reads, fills, or both.
    public int control(long request, MemorySegment structure) throws IOException {
        return control(request, structure.address());
    }

    /// Whether the kernel knows the answer to this `ioctl`: the way in which lists are read to their end.
    public boolean knows(long request, MemorySegment structure) {
        try (Arena arena = Arena.ofConfined()) {
            SystemCall call = new SystemCall(arena, address());
            long argument = structure.address();
            return call.made(() -> (int) kernel.ioctl.invokeExact(call.state(), descriptor, request, argument)) >= 0;
        }
    }

    /// A file that the kernel has opened for this device: of one of its lines.
    public KernelDevice given(int opened, String name) throws IOException {
        return kernel.device(Path.of(path + name), opened);
    }

    /// Whether there is something to read; no, when the limit is over or somebody has woken this thread. Throws when
    /// the device is gone.
    public boolean await(Duration limit) throws IOException {
        return !await(List.of(this), limit).isEmpty();
    }

    /// Those of the devices that have something to read; none, when the limit is over or somebody has woken the thread
    /// that waits for this device. Throws when one of them is gone.
    public List<KernelDevice> await(List<KernelDevice> devices, Duration limit) throws IOException {
        try (Arena arena = Arena.ofConfined()) {
            SystemCall call = new SystemCall(arena, address());
            int count = devices.size();
            MemorySegment entries = arena.allocate((count + 1L) * POLL_ENTRY, Integer.BYTES);
            for (int i = 0; i < count; i++) {
                watch(entries, i, devices.get(i).descriptor);
            }
            watch(entries, count, wake);
            int millis = Math.toIntExact(limit.toMillis());
            int ready = call.made(() -> (int) kernel.poll.invokeExact(call.state(), entries, count + 1L, millis));
            if (ready < 0 && call.errno() != SystemCall.INTERRUPTED) {
                throw call.failure();
            }
            return ready > 0 ? readable(entries, devices) : List.of();
        }
    }

    private static void watch(MemorySegment entries, int number, int watched) {
        entries.set(ValueLayout.JAVA_INT, (long) number * POLL_ENTRY, watched);
        entries.set(ValueLayout.JAVA_SHORT, (long) number * POLL_ENTRY + EVENTS, READABLE);
    }

    private static List<KernelDevice> readable(MemorySegment entries, List<KernelDevice> devices) throws IOException {
        List<KernelDevice> readable = new ArrayList<>();
        for (int i = 0; i < devices.size(); i++) {
            short returned = entries.get(ValueLayout.JAVA_SHORT, (long) i * POLL_ENTRY + RETURNED);
            if ((returned & HUNG_UP) != 0) {
                throw new IOException(devices.get(i).address() + " is gone");
            }
            if ((returned & (READABLE | FAILED)) != 0) {
                readable.add(devices.get(i));
            }
        }
        return readable;
    }

    /// How many bytes have been read; none where there is nothing yet.
    public int read(MemorySegment into) throws IOException {
        try (Arena arena = Arena.ofConfined()) {
            SystemCall call = new SystemCall(arena, address());
            long count =
                    call.made(() -> (long) kernel.read.invokeExact(call.state(), descriptor, into, into.byteSize()));
            if (count < 0 && call.errno() != SystemCall.AGAIN && call.errno() != SystemCall.INTERRUPTED) {
                throw call.failure();
            }
            return (int) Math.max(0, count);
        }
    }

    /// Memory of the device, for as long as the arena lives.
    @SuppressWarnings("restricted") // the kernel has just said how long it is
    public MemorySegment map(long offset, long length, Arena lifetime) throws IOException {
        try (Arena arena = Arena.ofConfined()) {
            SystemCall call = new SystemCall(arena, address());
            MemorySegment mapped = call.made(() -> (MemorySegment) kernel.mmap.invokeExact(
                    call.state(), 0L, length, PROTECTION_READ_WRITE, SHARED, descriptor, offset));
            if (mapped.address() == -1) {
                throw call.failure();
            }
            return mapped.reinterpret(length, lifetime, this::unmap);
        }
    }

    private void unmap(MemorySegment mapped) {
        try (Arena arena = Arena.ofConfined()) {
            SystemCall call = new SystemCall(arena, address());
            call.made(() -> (int) kernel.munmap.invokeExact(call.state(), mapped, mapped.byteSize()));
        }
    }

    /// Ends the waiting of the thread that waits; from now on none waits.
    public void wake() {
        closing.lock();
        try (Arena arena = Arena.ofConfined()) {
            if (!closed) {
                SystemCall call = new SystemCall(arena, address());
                MemorySegment one = arena.allocateFrom(ValueLayout.JAVA_LONG, 1);
                call.made(() -> (long) kernel.write.invokeExact(call.state(), wake, one, one.byteSize()));
            }
        } finally {
            closing.unlock();
        }
    }

    @Override
    public void close() {
        closing.lock();
        try {
            if (!closed) {
                closed = true;
                close(descriptor);
                close(wake);
            }
        } finally {
            closing.unlock();
        }
    }

    private void close(int opened) {
        try (Arena arena = Arena.ofConfined()) {
            SystemCall call = new SystemCall(arena, address());
            if (call.made(() -> (int) kernel.close.invokeExact(call.state(), opened)) < 0) {
                LOG.debug("{} could not be closed: error {}", address(), call.errno());
            }
        }
    }
}
