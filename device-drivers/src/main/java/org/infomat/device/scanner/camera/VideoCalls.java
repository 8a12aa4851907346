package org.infomat.device.scanner.camera;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.infomat.device.port.KernelDevice;
import org.infomat.device.port.PortRefusedException;

/// The calls of the kernel's video interface (`linux/videodev2.h`, 64-bit) to one camera.
final class VideoCalls {
    private static final long QUERY_CAPABILITY = 0x8068_5600L;
    private static final long ENUMERATE_FORMAT = 0xC040_5602L;
    private static final long SET_FORMAT = 0xC0D0_5605L;
    private static final long REQUEST_BUFFERS = 0xC014_5608L;
    private static final long QUERY_BUFFER = 0xC058_5609L;
    private static final long QUEUE_BUFFER = 0xC058_560FL;
    private static final long DEQUEUE_BUFFER = 0xC058_5611L;
    private static final long STREAM_ON = 0x4004_5612L;
    private static final long STREAM_OFF = 0x4004_5613L;

    private static final int CAPTURE = 1;
    private static final int MEMORY_MAP = 1;
    private static final int MOST_FORMATS = 64;

    private static final int CAN_CAPTURE = 0x1;
    private static final int CAN_STREAM = 0x0400_0000;
    private static final int HAS_OWN_CAPABILITIES = 0x8000_0000;
    private static final int DAMAGED = 0x40;

    private static final int CAPABILITY_SIZE = 104;
    private static final int FORMAT_DESCRIPTION_SIZE = 64;
    private static final int FORMAT_SIZE = 208;
    private static final int REQUEST_SIZE = 20;
    private static final int BUFFER_SIZE = 88;

    private final KernelDevice device;

    /// How the camera has agreed to send.
    record Agreed(PixelFormat format, int width, int height, int pitch) {}

    /// A buffer that the camera has filled.
    record Filled(int index, int length, boolean damaged) {}

    /// Where a buffer lies in the device's memory.
    record Place(int offset, int length) {}

    VideoCalls(KernelDevice device) {
        this.device = device;
    }

    /// The camera's name. Throws where this is no camera.
    String name() throws IOException {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment capability = arena.allocate(CAPABILITY_SIZE, Long.BYTES);
            device.control(QUERY_CAPABILITY, capability);
            int all = capability.get(ValueLayout.JAVA_INT, 84);
            int own = (all & HAS_OWN_CAPABILITIES) == 0 ? all : capability.get(ValueLayout.JAVA_INT, 88);
            if ((own & CAN_CAPTURE) == 0 || (own & CAN_STREAM) == 0) {
                throw new PortRefusedException(device.address() + " is no camera that streams", null);
            }
            return capability.getString(16);
        }
    }

    Set<PixelFormat> formats() throws IOException {
        Set<PixelFormat> formats = EnumSet.noneOf(PixelFormat.class);
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment description = arena.allocate(FORMAT_DESCRIPTION_SIZE, Integer.BYTES);
            description.set(ValueLayout.JAVA_INT, 4, CAPTURE);
            int index = 0;
            description.set(ValueLayout.JAVA_INT, 0, index);
            while (index < MOST_FORMATS && device.knows(ENUMERATE_FORMAT, description)) {
                PixelFormat.of(description.get(ValueLayout.JAVA_INT, 44)).ifPresent(formats::add);
                index++;
                description.set(ValueLayout.JAVA_INT, 0, index);
            }
        }
        return formats;
    }

    /// The camera takes the nearest size that it can.
    Agreed agree(PixelFormat wanted, int width, int height) throws IOException {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment format = arena.allocate(FORMAT_SIZE, Long.BYTES);
            format.set(ValueLayout.JAVA_INT, 0, CAPTURE);
            format.set(ValueLayout.JAVA_INT, 8, width);
            format.set(ValueLayout.JAVA_INT, 12, height);
            format.set(ValueLayout.JAVA_INT, 16, wanted.code());
            device.control(SET_FORMAT, format);
            PixelFormat agreed = Optional.of(format.get(ValueLayout.JAVA_INT, 16))
                    .flatMap(PixelFormat::of)
                    .orElseThrow(() -> new PortRefusedException(
                            device.address() + " takes none of the picture formats that are known", null));
            return new Agreed(
                    agreed,
                    format.get(ValueLayout.JAVA_INT, 8),
                    format.get(ValueLayout.JAVA_INT, 12),
                    format.get(ValueLayout.JAVA_INT, 24));
        }
    }

    /// How many buffers there are now; none frees them.
    int request(int count) throws IOException {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment request = arena.allocate(REQUEST_SIZE, Integer.BYTES);
            request.set(ValueLayout.JAVA_INT, 0, count);
            request.set(ValueLayout.JAVA_INT, 4, CAPTURE);
            request.set(ValueLayout.JAVA_INT, 8, MEMORY_MAP);
            device.control(REQUEST_BUFFERS, request);
            return request.get(ValueLayout.JAVA_INT, 0);
        }
    }

    Place place(int index) throws IOException {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment buffer = buffer(arena, index);
            device.control(QUERY_BUFFER, buffer);
            return new Place(buffer.get(ValueLayout.JAVA_INT, 64), buffer.get(ValueLayout.JAVA_INT, 72));
        }
    }

    /// Gives a buffer to the camera to fill.
    void give(int index) throws IOException {
        try (Arena arena = Arena.ofConfined()) {
            device.control(QUEUE_BUFFER, buffer(arena, index));
        }
    }

    /// Takes the oldest buffer that is filled.
    Filled take() throws IOException {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment buffer = buffer(arena, 0);
            device.control(DEQUEUE_BUFFER, buffer);
            return new Filled(
                    buffer.get(ValueLayout.JAVA_INT, 0),
                    buffer.get(ValueLayout.JAVA_INT, 8),
                    (buffer.get(ValueLayout.JAVA_INT, 12) & DAMAGED) != 0);
        }
    }

    private static MemorySegment buffer(Arena arena, int index) {
        MemorySegment buffer = arena.allocate(BUFFER_SIZE, Long.BYTES);
        buffer.set(ValueLayout.JAVA_INT, 0, index);
        buffer.set(ValueLayout.JAVA_INT, 4, CAPTURE);
        buffer.set(ValueLayout.JAVA_INT, 60, MEMORY_MAP);
        return buffer;
    }

    void stream(boolean on) throws IOException {
        try (Arena arena = Arena.ofConfined()) {
            device.control(on ? STREAM_ON : STREAM_OFF, arena.allocateFrom(ValueLayout.JAVA_INT, CAPTURE));
        }
    }
}
