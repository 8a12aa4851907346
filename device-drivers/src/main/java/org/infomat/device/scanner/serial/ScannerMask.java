package org.infomat.device.scanner.serial;

import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.util.Arrays;
import org.infomat.device.masking.Mask;
import org.infomat.device.masking.Substitution;
import org.infomat.device.scanner.Framing;

/// Other codes for those that were read. The scanner's answers to commands and the packets' heads stay, and checksums
/// are those of the new content.
record ScannerMask(Framing framing, Vendor vendor, Substitution substitution) implements Mask {
    @Override
    public byte[] heard(byte[] burst) {
        return vendor == Vendor.ZEBRA_SSI ? packets(burst) : text(burst);
    }

    private byte[] packets(byte[] burst) {
        ByteArrayOutputStream masked = new ByteArrayOutputStream();
        int at = 0;
        while (at < burst.length) {
            int length = Math.max(SsiPacket.HEAD, Byte.toUnsignedInt(burst[at])) + SsiPacket.CHECKSUM;
            byte[] packet = Arrays.copyOfRange(burst, at, Math.min(burst.length, at + length));
            masked.writeBytes(packet(packet, packet.length == length && SsiPacket.whole(packet)));
            at += length;
        }
        return masked.toByteArray();
    }

    /// What is no whole packet keeps its length and nothing else.
    private byte[] packet(byte[] packet, boolean whole) {
        if (!whole) {
            byte[] nothing = new byte[packet.length];
            nothing[0] = packet[0];
            return nothing;
        }
        SsiPacket decoded = SsiPacket.of(packet);
        boolean code = decoded.code() == SsiPacket.DECODED && decoded.data().length > 1;
        return code ? replaced(packet, decoded) : packet;
    }

    private byte[] replaced(byte[] packet, SsiPacket decoded) {
        byte[] code = Arrays.copyOfRange(decoded.data(), 1, decoded.data().length);
        byte[] data = decoded.data().clone();
        System.arraycopy(framing.masked(code, substitution), 0, data, 1, code.length);
        return new SsiPacket(decoded.code(), decoded.status(), data).bytes(packet[2]);
    }

    private byte[] text(byte[] burst) {
        ByteArrayOutputStream masked = new ByteArrayOutputStream();
        int from = 0;
        for (int at = 0; at < burst.length; ) {
            int end = answerEnd(burst, at);
            if (end > at) {
                masked.writeBytes(framing.masked(Arrays.copyOfRange(burst, from, at), substitution));
                masked.write(burst, at, end - at);
                from = end;
            }
            at = Math.max(at + 1, end);
        }
        masked.writeBytes(framing.masked(Arrays.copyOfRange(burst, from, burst.length), substitution));
        return masked.toByteArray();
    }

    /// Where an answer ends that begins there; −1 where none does.
    private int answerEnd(byte[] burst, int from) {
        AnswerForm form = vendor.answers();
        byte[] rest = Arrays.copyOfRange(burst, from, burst.length);
        for (int length = 1; form.possible(true) && length <= rest.length && form.begins(rest, length); length++) {
            if (form.ends(rest, length)) {
                return from + length;
            }
        }
        return -1;
    }

    @Override
    public boolean harmless(byte[] sent) {
        return true;
    }

    @Override
    public Duration pause() {
        return framing.idleGap();
    }
}
