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
    private static final int FIRST_REFUSAL = 0x0400;

    static IppResponse parse(byte[] bytes) throws IppException {
        IppMessage message = IppMessage.parse(bytes);
        Map<String, List<byte[]>> attributes = new LinkedHashMap<>();
        for (IppMessage.Part part : message.parts()) {
            if (part instanceof IppMessage.Value value) {
                attributes
                        .computeIfAbsent(value.attribute(), first -> new ArrayList<>())
                        .add(value.value());
            }
        }
        return new IppResponse(message.code(), message.number(), attributes);
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
