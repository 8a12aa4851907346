package org.infomat.device.signal.pi4j;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.infomat.device.port.PortRefusedException;

/// A chip whose lines are levels in memory.
final class MemoryChip implements GpioChip {
    private static final int LINES = 16;

    private final Map<Integer, Boolean> levels = new ConcurrentHashMap<>();
    private volatile Optional<LineEars> listener = Optional.empty();
    private volatile boolean there = true;

    @Override
    public Identity info() {
        return new Identity("gpiochip0", "chip in memory", LINES);
    }

    @Override
    public void check() throws IOException {
        if (!there) {
            throw new IOException("unplugged");
        }
    }

    @Override
    public GpioLine line(LineRequest request) throws IOException {
        check();
        int offset = request.offset();
        if (offset >= LINES) {
            throw new PortRefusedException("no line " + offset, null);
        }
        if ((request.flags() & LineRequest.OUTPUT) != 0) {
            levels.put(offset, request.initial());
        }
        return new GpioLine() {
            @Override
            public boolean high() throws IOException {
                check();
                return MemoryChip.this.high(offset);
            }

            @Override
            public void drive(boolean high) throws IOException {
                check();
                levels.put(offset, high);
            }
        };
    }

    boolean high(int offset) {
        return levels.getOrDefault(offset, false);
    }

    /// What is at the other end of a line that is an input.
    void pull(int offset, boolean high) {
        if (high(offset) != high) {
            levels.put(offset, high);
            listener.ifPresent(ears -> ears.became(offset, high));
        }
    }

    void unplug() {
        there = false;
        listener.ifPresent(ears -> ears.gone(new IOException("unplugged")));
    }

    void plugIn() {
        there = true;
    }

    @Override
    public void listen(LineEars ears) {
        listener = Optional.of(ears);
    }

    @Override
    public void close() {
        listener = Optional.empty();
    }
}
