package org.infomat.device.scanner.evdev;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;

/// One event of an input device, as the kernel gives it (`struct input_event`, without its time).
record InputEvent(int type, int code, int value) {
    static final int SIZE = 24;

    static final int SYNCHRONISATION = 0;
    static final int KEY = 1;

    static final int DROPPED = 3;

    private static final int TYPE = 16;
    private static final int CODE = 18;
    private static final int VALUE = 20;

    /// Whether it says that events before it were lost.
    boolean lost() {
        return type == SYNCHRONISATION && code == DROPPED;
    }

    /// The events in these bytes; one that is not whole is none.
    static List<InputEvent> in(byte[] bytes) {
        ByteBuffer buffer = ByteBuffer.wrap(bytes).order(ByteOrder.nativeOrder());
        List<InputEvent> events = new ArrayList<>();
        for (int at = 0; at + SIZE <= bytes.length; at += SIZE) {
            events.add(new InputEvent(
                    Short.toUnsignedInt(buffer.getShort(at + TYPE)),
                    Short.toUnsignedInt(buffer.getShort(at + CODE)),
                    buffer.getInt(at + VALUE)));
        }
        return events;
    }

    /// As the kernel gives it, at no time.
    byte[] bytes() {
        return ByteBuffer.allocate(SIZE)
                .order(ByteOrder.nativeOrder())
                .putShort(TYPE, (short) type)
                .putShort(CODE, (short) code)
                .putInt(VALUE, value)
                .array();
    }
}
