package org.infomat.device.signal.pi4j;

import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.List;
import org.infomat.device.port.KernelDevice;

/// A line as the kernel gives it: a file of its own.
record KernelLine(int offset, KernelDevice device) implements GpioLine {
    private static final long GET_VALUES = 0xC010_B40EL;
    private static final long SET_VALUES = 0xC010_B40FL;

    /// `struct gpio_v2_line_values`: the values, and of which lines.
    private static final int VALUES_SIZE = 16;

    private static final int MASK = 8;

    /// `struct gpio_v2_line_event`.
    private static final int EVENT_SIZE = 48;

    private static final int EVENT_ID = 8;
    private static final int RISING = 1;

    /// The kernel keeps this many for a line.
    private static final int MOST_EVENTS = 16;

    @Override
    public boolean high() throws IOException {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment values = values(arena, false);
            device.control(GET_VALUES, values);
            return (values.get(JAVA_LONG, 0) & 1) != 0;
        }
    }

    @Override
    public void drive(boolean high) throws IOException {
        try (Arena arena = Arena.ofConfined()) {
            device.control(SET_VALUES, values(arena, high));
        }
    }

    private static MemorySegment values(Arena arena, boolean high) {
        MemorySegment values = arena.allocate(VALUES_SIZE, Long.BYTES);
        values.set(JAVA_LONG, 0, high ? 1 : 0);
        values.set(JAVA_LONG, MASK, 1);
        return values;
    }

    /// What the line has become, each time it changed since it was last asked.
    List<Boolean> changes() throws IOException {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment events = arena.allocate((long) MOST_EVENTS * EVENT_SIZE, Long.BYTES);
            return changes(events, device.read(events));
        }
    }

    static List<Boolean> changes(MemorySegment events, int length) {
        List<Boolean> changes = new ArrayList<>();
        for (int at = 0; at + EVENT_SIZE <= length; at += EVENT_SIZE) {
            changes.add(events.get(JAVA_INT, at + EVENT_ID) == RISING);
        }
        return changes;
    }
}
