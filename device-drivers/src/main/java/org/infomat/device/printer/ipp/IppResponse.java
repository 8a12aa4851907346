package org.infomat.device.printer.ipp;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A printer's answer (RFC 8010, 3.1): a status and attributes by name, each with its values as bytes. Which group an
/// attribute is of does not matter to us: none that we ask for is in two.
record IppResponse(int status, int number, Map<String, List<byte[]>> attributes) {
    private static final int LAST_GROUP_TAG = 0x0f;
    private static final int END = 0x03;
    private static final int FIRST_REFUSAL = 0x0400;
    private static final int HEADER = 8;

    static IppResponse parse(byte[] bytes) throws IppException {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        if (in.remaining() < HEADER) {
            throw new IppException("The printer's answer is only " + bytes.length + " bytes");
        }
        in.getShort(); // the version: 1.1 and 2.x are alike in what we read
        int status = in.getShort() & 0xffff;
        int number = in.getInt();
        Map<String, List<byte[]>> attributes = new LinkedHashMap<>();
        String name = "";
        while (in.hasRemaining()) {
            int tag = in.get() & 0xff;
            if (tag == END) {
                return new IppResponse(status, number, attributes);
            }
            if (tag > LAST_GROUP_TAG) {
                byte[] named = sized(in);
                name = named.length == 0 ? name : new String(named, StandardCharsets.UTF_8);
                attributes.computeIfAbsent(name, first -> new ArrayList<>()).add(sized(in));
            }
        }
        throw new IppException("The printer's answer breaks off");
    }

    private static byte[] sized(ByteBuffer in) throws IppException {
        int size = in.remaining() < 2 ? -1 : in.getShort();
        if (size < 0 || size > in.remaining()) {
            throw new IppException("The printer's answer breaks off within an attribute");
        }
        byte[] bytes = new byte[size];
        in.get(bytes);
        return bytes;
    }

    boolean refused() {
        return status >= FIRST_REFUSAL;
    }

    List<String> texts(String name) {
        return attributes.getOrDefault(name, List.of()).stream()
                .map(value -> new String(value, StandardCharsets.UTF_8))
                .toList();
    }

    String text(String name) {
        return texts(name).stream().findFirst().orElse("");
    }

    /// An integer, an enumeration's number or a boolean (1 is true).
    Optional<Integer> number(String name) {
        return attributes.getOrDefault(name, List.of()).stream().findFirst().flatMap(IppResponse::number);
    }

    private static Optional<Integer> number(byte[] value) {
        return switch (value.length) {
            case 1 -> Optional.of((int) value[0]);
            case 4 -> Optional.of(ByteBuffer.wrap(value).getInt());
            default -> Optional.empty();
        };
    }
}
