package org.infomat.device.scanner.evdev;

import java.io.ByteArrayOutputStream;
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
            typing.accept(InputEvent.in(events(some)));
        }
        typing.silence();
        typing.babbling();
        if (typing.midway()) {
            throw new IllegalStateException("Something is held after a silence");
        }
    }

    private static byte[] events(byte[] some) {
        ByteArrayOutputStream events = new ByteArrayOutputStream();
        for (int at = 0; at + BYTES <= some.length; at += BYTES) {
            int code = Byte.toUnsignedInt(some[at + 1]) | Byte.toUnsignedInt(some[at + 2]) << 8;
            events.writeBytes(new InputEvent(some[at] & 0x1F, code, some[at + 3]).bytes());
        }
        // What is left over is the beginning of an event, as after a read that was cut short.
        events.writeBytes(new byte[some.length % BYTES]);
        return events.toByteArray();
    }
}
