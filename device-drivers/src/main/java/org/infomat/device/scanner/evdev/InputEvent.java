package org.infomat.device.scanner.evdev;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
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

    /// The events in the first `length` bytes.
    static List<InputEvent> in(MemorySegment buffer, int length) {
        List<InputEvent> events = new ArrayList<>();
        for (int at = 0; at + SIZE <= length; at += SIZE) {
            events.add(new InputEvent(
                    Short.toUnsignedInt(buffer.get(ValueLayout.JAVA_SHORT, at + TYPE)),
                    Short.toUnsignedInt(buffer.get(ValueLayout.JAVA_SHORT, at + CODE)),
                    buffer.get(ValueLayout.JAVA_INT, at + VALUE)));
        }
        return events;
    }
}
