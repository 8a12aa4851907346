package org.infomat.device.scanner.evdev;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import org.infomat.device.port.KernelDevice;
import org.infomat.device.port.Port;
import org.jspecify.annotations.Nullable;

/// The events of an input device as a port that only brings something. One platform thread reads; whoever else closes
/// it wakes that thread, which then closes.
final class EventPort implements Port {
    private static final int MOST = 64 * InputEvent.SIZE;

    private final KernelDevice device;
    private final MemorySegment buffer = Arena.ofAuto().allocate(MOST, Long.BYTES);
    private final AtomicReference<@Nullable Thread> reader = new AtomicReference<>();

    EventPort(KernelDevice device) {
        this.device = device;
    }

    @Override
    public String address() {
        return device.address();
    }

    @Override
    public void write(byte[] bytes, Duration limit) throws IOException {
        throw new IOException(address() + " takes nothing");
    }

    @Override
    public byte[] read(int most, Duration limit) throws IOException {
        reader.compareAndSet(null, Thread.currentThread());
        if (!device.await(limit)) {
            return new byte[0];
        }
        int count = device.read(buffer.asSlice(0, Math.min(most, MOST)));
        byte[] bytes = buffer.asSlice(0, count).toArray(ValueLayout.JAVA_BYTE);
        buffer.fill((byte) 0);
        return bytes;
    }

    @Override
    public boolean answers() {
        return true;
    }

    @Override
    public void close() {
        Thread reading = reader.get();
        if (reading == null || reading.equals(Thread.currentThread())) {
            device.close();
        } else {
            device.wake();
        }
    }
}
