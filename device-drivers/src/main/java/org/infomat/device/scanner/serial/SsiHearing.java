package org.infomat.device.scanner.serial;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.infomat.device.scanner.Barcode;
import org.infomat.device.scanner.Framing;
import org.infomat.device.scanner.Symbology;

/// Packets of Zebra's Simple Serial Interface. Each that brings something is acknowledged, a damaged one is asked for
/// again, and one that came twice counts once.
final class SsiHearing implements Hearing {
    private final Framing framing;
    private final ByteArrayOutputStream message = new ByteArrayOutputStream();
    private byte[] held = new byte[0];
    private byte[] last = new byte[0];
    private boolean babbling;

    SsiHearing(Framing framing) {
        this.framing = framing;
    }

    /// An answer is a packet like any other.
    @Override
    public void asked() {}

    @Override
    public List<Heard> accept(byte[] bytes) {
        List<Heard> heard = new ArrayList<>();
        int from = held.length;
        held = Arrays.copyOf(held, from + bytes.length);
        System.arraycopy(bytes, 0, held, from, bytes.length);
        int at = 0;
        for (int end = packetEnd(at); end >= 0; end = packetEnd(at)) {
            packet(Arrays.copyOfRange(held, at, end), heard);
            at = end;
        }
        held = Arrays.copyOfRange(held, at, held.length);
        return heard;
    }

    /// Where the packet ends that begins there; negative where it is not complete.
    private int packetEnd(int at) {
        int length = at < held.length ? Math.max(SsiPacket.HEAD, Byte.toUnsignedInt(held[at])) : held.length;
        int end = at + length + SsiPacket.CHECKSUM;
        return end <= held.length ? end : -1;
    }

    private void packet(byte[] bytes, List<Heard> heard) {
        babbling = !SsiPacket.whole(bytes);
        if (babbling) {
            heard.add(new Heard.Owed(SsiPacket.refusal().bytes()));
            return;
        }
        SsiPacket packet = SsiPacket.of(bytes);
        switch (packet.code()) {
            case SsiPacket.DECODED -> {
                heard.add(new Heard.Owed(SsiPacket.acknowledgement().bytes()));
                decoded(packet, heard);
            }
            case SsiPacket.EVENT ->
                heard.add(new Heard.Owed(SsiPacket.acknowledgement().bytes()));
            default -> heard.add(new Heard.Answer());
        }
    }

    private void decoded(SsiPacket packet, List<Heard> heard) {
        boolean twice = packet.sentAgain() && Arrays.equals(packet.data(), last);
        last = packet.data();
        if (twice || packet.data().length == 0) {
            return;
        }
        message.write(packet.data(), 1, packet.data().length - 1);
        if (message.size() > framing.maxLength()) {
            message.reset();
            babbling = true;
        } else if (!packet.moreFollows()) {
            code(symbology(packet.data()[0]), message.toByteArray(), heard);
            message.reset();
        }
    }

    private void code(Symbology told, byte[] data, List<Heard> heard) {
        Optional<Barcode> code = framing.whole(data);
        babbling = code.isEmpty();
        code.map(read -> told == Symbology.UNKNOWN ? read : new Barcode(told, read.text()))
                .ifPresent(read -> heard.add(new Heard.Code(read)));
    }

    /// The manual's code types.
    private static Symbology symbology(byte type) {
        return switch (type) {
            case 0x01, 0x13, 0x15, 0x20 -> Symbology.CODE_39;
            case 0x03, 0x0F, 0x19 -> Symbology.CODE_128;
            case 0x06 -> Symbology.INTERLEAVED_2_OF_5;
            case 0x08, 0x09, 0x0A, 0x0B, 0x10, 0x16 -> Symbology.EAN_UPC;
            case 0x11, 0x1A, 0x28 -> Symbology.PDF417;
            case 0x1B -> Symbology.DATA_MATRIX;
            case 0x1C -> Symbology.QR_CODE;
            case 0x2D -> Symbology.AZTEC;
            default -> Symbology.UNKNOWN;
        };
    }

    /// A packet that was torn is dropped, since the scanner sends it again; a message whose rest never came is dropped
    /// after a longer silence.
    @Override
    public List<Heard> silence() {
        if (held.length > 0) {
            babbling = true;
            held = new byte[0];
        } else {
            message.reset();
        }
        return List.of();
    }

    @Override
    public boolean midway() {
        return held.length > 0;
    }

    @Override
    public boolean babbling() {
        return babbling;
    }
}
