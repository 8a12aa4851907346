package org.infomat.device.printer.ipp;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/// A request or an answer as it stands in its bytes (RFC 8010, 3.1), and nothing of it lost.
///
/// @param code the operation, or the answer's status
/// @param data what follows the attributes: a request's document
@SuppressWarnings("ArrayRecordComponent") // never compared
record IppMessage(int version, int code, int number, List<Part> parts, byte[] data) {
    static final int END = 0x03;
    private static final int LAST_GROUP_TAG = 0x0f;
    private static final int HEADER = 8;

    sealed interface Part {}

    /// What follows is about the operation, a job, the printer.
    record Group(int tag) implements Part {}

    /// @param attribute whose value it is
    /// @param name as it stands there: empty where it is a further value of the attribute before
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Value(int tag, String attribute, byte[] name, byte[] value) implements Part {}

    IppMessage {
        parts = List.copyOf(parts);
    }

    static IppMessage parse(byte[] bytes) throws IppException {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        if (in.remaining() < HEADER) {
            throw new IppException("The printer's answer is only " + bytes.length + " bytes");
        }
        int version = in.getShort() & 0xffff; // 1.1 and 2.x are alike in what we read
        int code = in.getShort() & 0xffff;
        int number = in.getInt();
        List<Part> parts = new ArrayList<>();
        String attribute = "";
        while (in.hasRemaining()) {
            int tag = in.get() & 0xff;
            if (tag == END) {
                return new IppMessage(version, code, number, parts, bytes(in, in.remaining()));
            }
            if (tag > LAST_GROUP_TAG) {
                byte[] name = sized(in);
                attribute = name.length == 0 ? attribute : new String(name, UTF_8);
                parts.add(new Value(tag, attribute, name, sized(in)));
            } else {
                parts.add(new Group(tag));
            }
        }
        throw new IppException("The printer's answer breaks off");
    }

    private static byte[] sized(ByteBuffer in) throws IppException {
        int size = in.remaining() < 2 ? -1 : in.getShort();
        if (size < 0 || size > in.remaining()) {
            throw new IppException("The printer's answer breaks off within an attribute");
        }
        return bytes(in, size);
    }

    private static byte[] bytes(ByteBuffer in, int size) {
        byte[] bytes = new byte[size];
        in.get(bytes);
        return bytes;
    }
}
