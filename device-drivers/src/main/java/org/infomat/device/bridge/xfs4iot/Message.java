package org.infomat.device.bridge.xfs4iot;

import java.util.Base64;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// What a service sends. Release 2021-1 puts how a command ended into the payload, later ones into the header: both are
/// understood.
sealed interface Message {
    /// What is sent without a reason to expect more is longer than any card, code or status.
    int LONGEST = 2 * 1024 * 1024;

    JsonMapper JSON = new JsonMapper(JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(64)
                    .maxDocumentLength(LONGEST)
                    .build())
            .build());

    /// Codes are words; whatever else stands there is not repeated.
    Pattern WORD = Pattern.compile("[A-Za-z0-9]{1,40}");

    /// The command has been taken on, or has not.
    record Acknowledge(int requestId, String status) implements Message {
        boolean accepted() {
            return status.equals("ok");
        }
    }

    /// Something happened on the way of a command.
    record Event(int requestId, String name, JsonNode payload) implements Message {}

    /// A command has ended.
    record Completion(int requestId, String name, String code, JsonNode payload) implements Message {
        /// This completion where the command did what was asked.
        Completion orFailure() throws XfsException {
            if (code.equals("success")) {
                return this;
            }
            throw Words.failure(code, word(payload.path("errorCode").stringValue("")));
        }
    }

    /// Something happened by itself.
    record Unsolicited(String name, JsonNode payload) implements Message {}

    static Message parse(String text) throws XfsException {
        JsonNode whole = read(text);
        JsonNode header = whole.path("header");
        JsonNode payload = whole.path("payload");
        String name = header.path("name").stringValue("");
        return switch (header.path("type").stringValue("")) {
            case "acknowledge" -> new Acknowledge(requestId(header), word(either(header, payload, "status", "ok")));
            case "event" -> new Event(requestId(header), name, payload);
            case "completion" ->
                new Completion(requestId(header), name, word(either(header, payload, "completionCode", "")), payload);
            case "unsolicited" -> new Unsolicited(name, payload);
            default -> throw new XfsException(Words.babbling("a message of no known type"));
        };
    }

    static JsonNode read(String text) throws XfsException {
        try {
            return JSON.readTree(text);
        } catch (JacksonException e) {
            throw new XfsException(Words.babbling("a message that is no JSON"));
        }
    }

    private static int requestId(JsonNode header) throws XfsException {
        JsonNode id = header.path("requestId");
        if (!id.isInt() || id.intValue() < 1) {
            throw new XfsException(Words.babbling("a message without the number of its command"));
        }
        return id.intValue();
    }

    private static String either(JsonNode header, JsonNode payload, String key, String otherwise) {
        return header.path(key).stringValue(payload.path(key).stringValue(otherwise));
    }

    private static String word(String text) {
        return text.isEmpty() || WORD.matcher(text).matches() ? text : "unknown";
    }

    static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    /// Data of a card, a code or a chip.
    static byte[] bytes(JsonNode base64) throws XfsException {
        try {
            return Base64.getDecoder().decode(base64.stringValue(""));
        } catch (IllegalArgumentException e) {
            throw new XfsException(Words.babbling("data that are not base 64"));
        }
    }
}
