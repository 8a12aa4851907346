package org.infomat.device.fuzz;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// The bytes that a fuzzer hands to a target, taken apart from the front: first what to choose, then what the device
/// sends. An input that is too short stands for zeros.
public final class FuzzInput {
    private final byte[] bytes;
    private int at;

    public FuzzInput(byte[] bytes) {
        this.bytes = bytes;
    }

    public int number() {
        return at < bytes.length ? Byte.toUnsignedInt(bytes[at++]) : 0;
    }

    public <T> T oneOf(List<T> choices) {
        return choices.get(number() % choices.size());
    }

    /// What is left, as it stands.
    public byte[] rest() {
        byte[] rest = Arrays.copyOfRange(bytes, at, bytes.length);
        at = bytes.length;
        return rest;
    }

    /// The next so many bytes, or fewer at the end.
    public byte[] next(int length) {
        byte[] next = Arrays.copyOfRange(bytes, at, Math.min(bytes.length, at + length));
        at += next.length;
        return next;
    }

    /// What is left in pieces, as a line delivers it; their lengths repeat.
    public List<byte[]> pieces() {
        int length = 1 + number();
        List<byte[]> pieces = new ArrayList<>();
        while (at < bytes.length) {
            pieces.add(next(length));
        }
        return pieces;
    }
}
