package org.infomat.device.printer.simulated;

import java.util.ArrayDeque;
import java.util.Deque;

/// Commands that have arrived and are not printed. Not thread-safe.
final class ReceiveBuffer {
    private static final int BYTES = 65_536;

    private final Deque<byte[]> commands = new ArrayDeque<>();
    private int size;
    private double allowance;
    private long lastTurn = System.nanoTime();

    void add(byte[] command) {
        commands.add(command);
        size += command.length;
    }

    void clear() {
        commands.clear();
        size = 0;
    }

    boolean full() {
        return size >= BYTES;
    }

    boolean isEmpty() {
        return commands.isEmpty();
    }

    /// Time has passed, in which the printer could have printed so many bytes a second.
    void turn(int bytesPerSecond) {
        long now = System.nanoTime();
        allowance = Math.min(bytesPerSecond, allowance + bytesPerSecond * (now - lastTurn) / 1e9);
        lastTurn = now;
    }

    /// Whether a printer of that speed prints the next command by now; 0 is as fast as it can.
    boolean ready(int bytesPerSecond) {
        return !isEmpty() && (bytesPerSecond == 0 || allowance > 0);
    }

    byte[] next() {
        byte[] command = commands.removeFirst();
        size -= command.length;
        allowance -= command.length;
        return command;
    }
}
