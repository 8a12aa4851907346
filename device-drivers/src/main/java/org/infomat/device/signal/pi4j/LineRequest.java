package org.infomat.device.signal.pi4j;

import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;

/// What the kernel is asked for one line: `struct gpio_v2_line_request` of the GPIO character device, uAPI v2
/// (`linux/gpio.h`).
///
/// @param debounceMicroseconds how long the line has to rest before a change counts; the kernel does that
/// @param initial what an output is to be at once
record LineRequest(int offset, long flags, int debounceMicroseconds, boolean initial) {
    static final long INPUT = 1 << 2;
    static final long OUTPUT = 1 << 3;
    static final long BOTH_EDGES = 1 << 4 | 1 << 5;
    static final long PULL_UP = 1 << 8;
    static final long PULL_DOWN = 1 << 9;

    static final int SIZE = 592;
    private static final int OFFSETS = 0;
    private static final int CONSUMER = 256;
    private static final int FLAGS = 288;
    private static final int ATTRIBUTE_COUNT = 296;
    private static final int ATTRIBUTES = 320;
    private static final int LINE_COUNT = 560;
    private static final int DESCRIPTOR = 588;

    private static final int OUTPUT_VALUES = 2;
    private static final int DEBOUNCE = 3;
    private static final int ATTRIBUTE_VALUE = 8;
    private static final int ATTRIBUTE_LINES = 16;
    private static final long THE_ONE_LINE = 1;

    /// For people, and `ChipText`: `input, both edges, pull-up, at rest for 20000 us`, or `output, low`.
    String words() {
        if (has(OUTPUT)) {
            return "output, " + (initial ? "high" : "low");
        }
        return "input"
                + (has(BOTH_EDGES) ? ", both edges" : "")
                + (has(PULL_UP) ? ", pull-up" : has(PULL_DOWN) ? ", pull-down" : "")
                + (debounceMicroseconds > 0 ? ", at rest for " + debounceMicroseconds + " us" : "");
    }

    private boolean has(long flag) {
        return (flags & flag) != 0;
    }

    MemorySegment write(Arena arena, String consumer) {
        MemorySegment request = arena.allocate(SIZE, Long.BYTES);
        request.set(JAVA_INT, OFFSETS, offset);
        request.setString(CONSUMER, consumer);
        request.set(JAVA_LONG, FLAGS, flags);
        request.set(JAVA_INT, LINE_COUNT, 1);
        if (has(OUTPUT)) {
            attribute(request, OUTPUT_VALUES).set(JAVA_LONG, ATTRIBUTE_VALUE, initial ? 1 : 0);
        } else if (debounceMicroseconds > 0) {
            attribute(request, DEBOUNCE).set(JAVA_INT, ATTRIBUTE_VALUE, debounceMicroseconds);
        }
        return request;
    }

    private static MemorySegment attribute(MemorySegment request, int kind) {
        request.set(JAVA_INT, ATTRIBUTE_COUNT, 1);
        MemorySegment attribute = request.asSlice(ATTRIBUTES);
        attribute.set(JAVA_INT, 0, kind);
        attribute.set(JAVA_LONG, ATTRIBUTE_LINES, THE_ONE_LINE);
        return attribute;
    }

    /// The file by which the kernel gives the line.
    static int descriptor(MemorySegment answered) {
        return answered.get(JAVA_INT, DESCRIPTOR);
    }
}
