package org.infomat.device.scanner.evdev;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.Map;
import org.infomat.device.DriverSettings;
import org.infomat.device.fuzz.FuzzInput;
import org.infomat.device.scanner.Framing;

/// What the kernel tells of a scanner that types. Each event is four bytes of the input: its type, a code of two bytes,
/// and its value, since a fuzzer learns nothing from the times between them.
public final class InputEventFuzz {
    private static final int BYTES = 4;

    private InputEventFuzz() {}

    public static void fuzzerTestOneInput(byte[] input) {
        FuzzInput in = new FuzzInput(input);
        Typing typing = new Typing(Framing.from(new DriverSettings(Map.of("max-length", "100"))));
        int batch = 1 + in.number() % 64;
        for (byte[] some = in.next(batch * BYTES); some.length > 0; some = in.next(batch * BYTES)) {
            try (Arena arena = Arena.ofConfined()) {
                MemorySegment buffer = events(some, arena);
                typing.accept(InputEvent.in(buffer, Math.toIntExact(buffer.byteSize())));
            }
        }
        typing.silence();
        typing.babbling();
        if (typing.midway()) {
            throw new IllegalStateException("Something is held after a silence");
        }
    }

    private static MemorySegment events(byte[] some, Arena arena) {
        int count = some.length / BYTES;
        // What is left over is the beginning of an event, as after a read that was cut short.
        MemorySegment buffer = arena.allocate((long) count * InputEvent.SIZE + some.length % BYTES, Long.BYTES);
        for (int i = 0; i < count; i++) {
            long at = (long) i * InputEvent.SIZE;
            int code = Byte.toUnsignedInt(some[i * BYTES + 1]) | Byte.toUnsignedInt(some[i * BYTES + 2]) << 8;
            buffer.set(ValueLayout.JAVA_SHORT, at + 16, (short) (some[i * BYTES] & 0x1F));
            buffer.set(ValueLayout.JAVA_SHORT, at + 18, (short) code);
            buffer.set(ValueLayout.JAVA_INT, at + 20, some[i * BYTES + 3]);
        }
        return buffer;
    }
}
