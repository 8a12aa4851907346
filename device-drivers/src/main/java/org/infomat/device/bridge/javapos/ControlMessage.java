package org.infomat.device.bridge.javapos;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// What passes between a driver and a control of JavaPOS where a session is recorded or played: an object of JSON each,
/// in which bytes are written in base 64.
sealed interface ControlMessage {
    JsonMapper JSON = new JsonMapper();

    String ERROR = "error";

    ObjectNode json();

    default String text() {
        return JSON.writeValueAsString(json());
    }

    /// `{"call":"claim","arguments":[2000]}`
    record Call(String method, List<JsonNode> arguments) implements ControlMessage {
        public Call {
            arguments = List.copyOf(arguments);
        }

        @Override
        public ObjectNode json() {
            return object("call", method).setAll(named("arguments", arguments));
        }
    }

    /// `{"answer":"getState","returned":2}`, which comes after its call and before the next.
    ///
    /// @param filled the arrays among the arguments, which a service may fill
    record Returned(String method, JsonNode value, List<JsonNode> filled) implements ControlMessage {
        public Returned {
            filled = List.copyOf(filled);
        }

        @Override
        public ObjectNode json() {
            ObjectNode json = object("answer", method);
            if (!value.isNull()) {
                json.set("returned", value);
            }
            return json.setAll(named("filled", filled));
        }
    }

    /// `{"answer":"claim","failed":106,"extended":0}`
    record Failed(String method, int code, int extended) implements ControlMessage {
        @Override
        public ObjectNode json() {
            return object("answer", method).put("failed", code).put("extended", extended);
        }
    }

    /// `{"event":"completed","number":7}`
    record Event(Kind kind, int number) implements ControlMessage {
        @Override
        public ObjectNode json() {
            return object("event", kind.word()).put("number", number);
        }
    }

    /// `{"event":"error","code":114,"extended":203,"locus":2,"response":12}`
    ///
    /// @param response that the service proposes
    record Fault(int code, int extended, int locus, int response) implements ControlMessage {
        @Override
        public ObjectNode json() {
            return object("event", ERROR)
                    .put("code", code)
                    .put("extended", extended)
                    .put("locus", locus)
                    .put("response", response);
        }
    }

    /// What a driver wants to be done about an error, said before its event is over: `{"response":12}`.
    record Response(int number) implements ControlMessage {
        @Override
        public ObjectNode json() {
            return JsonNodeFactory.instance.objectNode().put("response", number);
        }
    }

    private static ObjectNode object(String kind, String name) {
        return JsonNodeFactory.instance.objectNode().put(kind, name);
    }

    /// Nothing where there is none.
    private static Map<String, JsonNode> named(String key, List<JsonNode> values) {
        return values.isEmpty()
                ? Map.of()
                : Map.of(key, JsonNodeFactory.instance.arrayNode().addAll(values));
    }

    /// Empty for a text that is no such message.
    static Optional<ControlMessage> read(String text) {
        try {
            return Optional.ofNullable(JSON.readTree(text)).flatMap(ControlMessage::read);
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }

    private static Optional<ControlMessage> read(JsonNode json) {
        if (json.path("call").isString()) {
            return Optional.of(new Call(json.path("call").stringValue(), values(json.path("arguments"))));
        }
        if (json.path("answer").isString()) {
            return Optional.of(answer(json, json.path("answer").stringValue()));
        }
        if (json.path("event").isString()) {
            return event(json, json.path("event").stringValue());
        }
        return json.path("response").isInt() ? Optional.of(new Response(number(json, "response"))) : Optional.empty();
    }

    private static ControlMessage answer(JsonNode json, String method) {
        return json.has("failed")
                ? new Failed(method, number(json, "failed"), number(json, "extended"))
                : new Returned(method, returned(json.path("returned")), values(json.path("filled")));
    }

    private static JsonNode returned(JsonNode value) {
        return value.isMissingNode() ? JsonNodeFactory.instance.nullNode() : value;
    }

    private static Optional<ControlMessage> event(JsonNode json, String word) {
        return word.equals(ERROR)
                ? Optional.of(new Fault(
                        number(json, "code"),
                        number(json, "extended"),
                        number(json, "locus"),
                        number(json, "response")))
                : Kind.of(word).map(kind -> new Event(kind, number(json, "number")));
    }

    private static int number(JsonNode json, String key) {
        return json.path(key).intValue(0);
    }

    private static List<JsonNode> values(JsonNode array) {
        return array.valueStream().toList();
    }

    /// The events of UnifiedPOS that want no response, and have one number.
    enum Kind {
        DATA,
        STATUS,
        COMPLETED;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Optional<Kind> of(String word) {
            return Arrays.stream(values())
                    .filter(kind -> kind.word().equals(word))
                    .findFirst();
        }
    }
}
