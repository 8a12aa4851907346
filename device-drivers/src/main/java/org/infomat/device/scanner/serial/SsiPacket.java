package org.infomat.device.scanner.serial;

import java.util.Arrays;

/// A packet of Zebra's Simple Serial Interface: its length, what it is, who sent it, status, data, and the two's
/// complement of the sum of all that in two bytes.
///
/// @param code the opcode
/// @param status bit 0: sent again; bit 1: more of the same message follows
@SuppressWarnings("ArrayRecordComponent") // never compared
record SsiPacket(int code, int status, byte[] data) {
    static final int ACKNOWLEDGE = 0xD0;
    static final int REFUSE = 0xD1;
    static final int REVISION = 0xA4;
    static final int DECODED = 0xF3;
    static final int EVENT = 0xF6;

    /// Before the data: length, code, sender, status.
    static final int HEAD = 4;

    static final int CHECKSUM = 2;

    private static final byte FROM_HOST = 4;
    private static final int SENT_AGAIN = 1;
    private static final int MORE_FOLLOWS = 2;
    private static final int DAMAGED = 1;

    static SsiPacket acknowledgement() {
        return new SsiPacket(ACKNOWLEDGE, 0, new byte[0]);
    }

    /// Asks for a damaged packet once more.
    static SsiPacket refusal() {
        return new SsiPacket(REFUSE, 0, new byte[] {DAMAGED});
    }

    /// A whole packet, whose checksum is right.
    static SsiPacket of(byte[] packet) {
        return new SsiPacket(
                Byte.toUnsignedInt(packet[1]), packet[3], Arrays.copyOfRange(packet, HEAD, packet.length - CHECKSUM));
    }

    /// Whether the last two bytes are those of the ones before.
    static boolean whole(byte[] packet) {
        int sum = 0;
        for (int i = 0; i < packet.length - CHECKSUM; i++) {
            sum += Byte.toUnsignedInt(packet[i]);
        }
        int checksum =
                Byte.toUnsignedInt(packet[packet.length - 2]) << 8 | Byte.toUnsignedInt(packet[packet.length - 1]);
        return (sum + checksum & 0xFFFF) == 0;
    }

    boolean sentAgain() {
        return (status & SENT_AGAIN) != 0;
    }

    boolean moreFollows() {
        return (status & MORE_FOLLOWS) != 0;
    }

    /// As the host sends it.
    byte[] bytes() {
        return bytes(FROM_HOST);
    }

    byte[] bytes(byte sender) {
        byte[] packet = new byte[HEAD + data.length + CHECKSUM];
        packet[0] = (byte) (HEAD + data.length);
        packet[1] = (byte) code;
        packet[2] = sender;
        packet[3] = (byte) status;
        System.arraycopy(data, 0, packet, HEAD, data.length);
        int sum = 0;
        for (int i = 0; i < HEAD + data.length; i++) {
            sum += Byte.toUnsignedInt(packet[i]);
        }
        packet[packet.length - 2] = (byte) (-sum >> 8);
        packet[packet.length - 1] = (byte) -sum;
        return packet;
    }
}
