package org.infomat.device.card.chip;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.infomat.device.DriverSettings;
import org.infomat.device.masking.Substitution;

/// What of the conversation with a chip is a person's: all that it answers but status words. Data objects (BER-TLV)
/// keep their tags and lengths.
public final class ChipMask {
    private static final String GET_UID = "FFCA000000";
    private static final int GET_RESPONSE = 0xC0;
    private static final int HEADER = 4;
    private static final Set<String> NO_CHARSETS = Set.of("hex", "bcd");

    private final Set<String> commands = new TreeSet<>();
    private final Charset charset;
    private final boolean packed;
    private final boolean documents;
    private final Substitution substitution;

    public ChipMask(DriverSettings settings, Substitution substitution) {
        this.substitution = substitution;
        commands.add(GET_UID);
        for (Map.Entry<String, String> setting : settings.values().entrySet()) {
            if (setting.getKey().matches("(.*\\.)?(select|read)")) {
                commands.addAll(Arrays.asList(setting.getValue()
                        .toUpperCase(java.util.Locale.ROOT)
                        .strip()
                        .split("\\s+")));
            }
        }
        String written = settings.get("charset", "US-ASCII");
        packed = NO_CHARSETS.contains(written);
        charset = packed ? US_ASCII : Charset.forName(written);
        documents = settings.values().entrySet().stream()
                .anyMatch(setting -> setting.getKey().endsWith("identifier")
                        && setting.getValue().endsWith("number"));
    }

    /// Whether nothing at all is to be kept: what is said to an identity document follows from its holder's data.
    public boolean leavesOutAll() {
        return documents;
    }

    /// Whether the command is one of the settings', or one that fetches the rest of an answer.
    public boolean harmless(byte[] command) {
        String written = HexFormat.of().withUpperCase().formatHex(command);
        return commands.contains(written)
                || (command.length == HEADER + 1
                        && (Byte.toUnsignedInt(command[1]) == GET_RESPONSE
                                || commands.stream()
                                        .anyMatch(known -> known.startsWith(written.substring(0, 2 * HEADER)))));
    }

    /// Other data than a card's, as many bytes.
    public byte[] data(byte[] original) {
        byte[] masked = original.clone();
        if (!objects(original, 0, original.length, masked)) {
            System.arraycopy(value(original), 0, masked, 0, masked.length);
        }
        return masked;
    }

    /// Whether these bytes are data objects one after the other; zeros and `FF` may follow.
    private boolean objects(byte[] bytes, int from, int to, byte[] masked) {
        int at = from;
        while (at < to && bytes[at] != 0 && bytes[at] != (byte) 0xFF) {
            int begin = at;
            boolean nested = (bytes[at] & 0x20) != 0;
            at = afterTag(bytes, at, to);
            int length = length(bytes, at, to);
            at = afterLength(bytes, at, to);
            if (length < 0 || at > to || length > to - at || at == begin) {
                return false;
            }
            byte[] value = Arrays.copyOfRange(bytes, at, at + length);
            if (!nested || !objects(bytes, at, at + length, masked)) {
                System.arraycopy(value(value), 0, masked, at, length);
            }
            at += length;
        }
        return at > from && blank(bytes, at, to);
    }

    private static boolean blank(byte[] bytes, int from, int to) {
        for (int i = from; i < to; i++) {
            if (bytes[i] != bytes[from]) {
                return false;
            }
        }
        return true;
    }

    private static int afterTag(byte[] bytes, int at, int to) {
        int next = at + 1;
        if ((bytes[at] & 0x1F) == 0x1F) {
            while (next < to && (bytes[next] & 0x80) != 0) {
                next++;
            }
            next++;
        }
        return next;
    }

    private static int length(byte[] bytes, int at, int to) {
        if (at >= to) {
            return -1;
        }
        int first = Byte.toUnsignedInt(bytes[at]);
        int count = first & 0x7F;
        if (first < 0x80) {
            return first;
        }
        if (count == 0 || count > 3 || at + count >= to) {
            return -1;
        }
        int length = 0;
        for (int i = 1; i <= count; i++) {
            length = length << 8 | Byte.toUnsignedInt(bytes[at + i]);
        }
        return length;
    }

    private static int afterLength(byte[] bytes, int at, int to) {
        return at >= to || bytes[at] >= 0 ? at + 1 : at + 1 + (bytes[at] & 0x7F);
    }

    /// Text where it is text, else packed digits; what fills it up stays.
    private byte[] value(byte[] bytes) {
        int end = bytes.length;
        while (end > 0 && (bytes[end - 1] == 0 || bytes[end - 1] == (byte) 0xFF)) {
            end--;
        }
        byte[] filled = Arrays.copyOf(bytes, end);
        boolean text = !packed && (charset.equals(US_ASCII) ? Substitution.printable(filled) : true);
        byte[] other = text ? substitution.bytes(filled, charset) : substitution.numbers(filled);
        byte[] masked = bytes.clone();
        System.arraycopy(other, 0, masked, 0, end);
        return masked;
    }
}
