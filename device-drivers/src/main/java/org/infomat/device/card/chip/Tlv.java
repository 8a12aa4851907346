package org.infomat.device.card.chip;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Finds a value in BER-TLV data objects (ISO/IEC 7816-4, 5.2.2).
public final class Tlv {
    private static final int MOST_LENGTH_BYTES = 3;

    private final byte[] bytes;
    private int at;

    private Tlv(byte[] bytes) {
        this.bytes = bytes;
    }

    /// The value at the end of a path of tags, each inside the one before. Data that are cut short or are no TLV hold
    /// nothing.
    public static Optional<byte[]> find(byte[] bytes, List<Integer> path) {
        Optional<byte[]> value = Optional.of(bytes);
        for (int tag : path) {
            value = value.flatMap(within -> new Tlv(within).value(tag));
        }
        return value;
    }

    /// Whether these are data objects with these tags alone, one after the other, each as long as it says.
    public static boolean only(byte[] bytes, Set<Integer> tags) {
        return new Tlv(bytes).only(tags);
    }

    private boolean only(Set<Integer> tags) {
        while (at < bytes.length) {
            int tag = tag();
            int length = length();
            if (!tags.contains(tag) || length < 0 || length > bytes.length - at) {
                return false;
            }
            at += length;
        }
        return true;
    }

    private Optional<byte[]> value(int wanted) {
        while (at < bytes.length) {
            int tag = tag();
            int length = length();
            if (tag < 0 || length < 0 || length > bytes.length - at) {
                return Optional.empty();
            }
            if (tag == wanted) {
                return Optional.of(Arrays.copyOfRange(bytes, at, at + length));
            }
            at += length;
        }
        return Optional.empty();
    }

    private int tag() {
        int tag = next();
        if ((tag & 0x1F) == 0x1F) {
            int more;
            do {
                more = next();
                tag = tag << 8 | more;
            } while (more >= 0 && (more & 0x80) != 0 && tag <= 0xFFFF);
        }
        return tag;
    }

    private int length() {
        int first = next();
        int count = first & 0x7F;
        if (first < 0x80) {
            return first;
        }
        if (count == 0 || count > MOST_LENGTH_BYTES) {
            return -1;
        }
        int length = 0;
        for (int i = 0; i < count; i++) {
            length = length < 0 ? -1 : length << 8 | next();
        }
        return length;
    }

    /// The next byte, or −1 at the end.
    private int next() {
        return at < bytes.length ? Byte.toUnsignedInt(bytes[at++]) : -1;
    }
}
