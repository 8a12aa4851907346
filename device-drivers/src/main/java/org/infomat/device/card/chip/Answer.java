package org.infomat.device.card.chip;

import java.util.Arrays;

/// A card's answer to a command: data and a status word (ISO/IEC 7816-4, 5.1).
public final class Answer {
    private static final int OK = 0x9000;
    private static final int STATUS_LENGTH = 2;

    private final byte[] data;
    private final int status;

    private Answer(byte[] data, int status) {
        this.data = data;
        this.status = status;
    }

    /// What a card sent, the status word last; fewer than two bytes are an answer without one.
    public static Answer of(byte[] received) {
        int length = received.length - STATUS_LENGTH;
        return length < 0
                ? new Answer(new byte[0], 0)
                : new Answer(
                        Arrays.copyOf(received, length),
                        Byte.toUnsignedInt(received[length]) << 8 | Byte.toUnsignedInt(received[length + 1]));
    }

    Answer after(byte[] earlier) {
        byte[] joined = Arrays.copyOf(earlier, earlier.length + data.length);
        System.arraycopy(data, 0, joined, earlier.length, data.length);
        return new Answer(joined, status);
    }

    public byte[] data() {
        return data.clone();
    }

    /// As the card sent it: data, then the status word.
    public byte[] bytes() {
        byte[] bytes = Arrays.copyOf(data, data.length + STATUS_LENGTH);
        bytes[data.length] = (byte) (status >> 8);
        bytes[data.length + 1] = (byte) status;
        return bytes;
    }

    public boolean ok() {
        return status == OK;
    }

    /// Whether more data wait to be fetched with GET RESPONSE.
    boolean more() {
        return status >> 8 == 0x61;
    }

    /// Whether the command is to be sent again with the length that the card gives.
    boolean wrongLength() {
        return status >> 8 == 0x6C;
    }

    byte length() {
        return (byte) status;
    }

    /// The status word alone: what the card holds is nobody's to log.
    @Override
    public String toString() {
        return "%04X".formatted(status);
    }
}
