package org.infomat.content.form;

import java.util.ArrayList;
import java.util.TreeMap;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.exc.JsonNodeException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Answers as the flat JSON object that the wire, the outbox and the schema know.
final class AnswerJson {
    private static final int LARGEST_JSON = 2_000_000;
    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(5)
                            .maxDocumentLength(LARGEST_JSON)
                            .maxStringLength(Answer.LONGEST_TEXT)
                            .maxNumberLength(100)
                            .build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private AnswerJson() {}

    static ObjectNode write(Answers answers) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        answers.byProperty().forEach((property, answer) -> json.set(property, write(answer)));
        return json;
    }

    private static JsonNode write(Answer answer) {
        JsonNodeFactory nodes = JsonNodeFactory.instance;
        return switch (answer) {
            case Answer.Text text -> nodes.stringNode(text.value());
            case Answer.Numeric number -> number(number, nodes);
            case Answer.YesNo yesNo -> nodes.booleanNode(yesNo.value());
            case Answer.Choices choices -> {
                var array = nodes.arrayNode();
                choices.values().forEach(array::add);
                yield array;
            }
        };
    }

    /// `3E+2` is JSON, yet other readers expect to see 300.
    private static JsonNode number(Answer.Numeric number, JsonNodeFactory nodes) {
        return number.value().scale() <= 0
                ? nodes.numberNode(number.value().toBigIntegerExact())
                : nodes.numberNode(number.value());
    }

    static Answers parse(String json) {
        try {
            return read(MAPPER.readTree(json));
        } catch (JacksonException e) {
            throw new IllegalArgumentException(
                    "The answers are not JSON within the limits: " + e.getOriginalMessage(), e);
        }
    }

    static Answers read(JsonNode json) {
        if (!json.isObject()) {
            throw new IllegalArgumentException("Answers are a JSON object");
        }
        if (json.size() > Answers.MOST_ANSWERS) {
            throw new IllegalArgumentException("There are at most " + Answers.MOST_ANSWERS + " answers to a form");
        }
        var answers = new TreeMap<String, Answer>();
        json.properties().forEach(entry -> answers.put(entry.getKey(), answer(entry.getValue())));
        return new Answers(answers);
    }

    private static Answer answer(JsonNode json) {
        return switch (json.getNodeType()) {
            case STRING -> new Answer.Text(json.stringValue());
            case NUMBER -> number(json);
            case BOOLEAN -> new Answer.YesNo(json.booleanValue());
            case ARRAY -> choices(json);
            case BINARY, MISSING, NULL, OBJECT, POJO ->
                throw new IllegalArgumentException("An answer is a text, a number, true, false or a list of texts");
        };
    }

    private static Answer number(JsonNode json) {
        try {
            return new Answer.Numeric(json.decimalValue());
        } catch (JsonNodeException e) {
            throw new IllegalArgumentException("A number is finite", e);
        }
    }

    private static Answer choices(JsonNode json) {
        if (json.size() > Answer.MOST_CHOICES) {
            throw new IllegalArgumentException("At most " + Answer.MOST_CHOICES + " options can be chosen");
        }
        var values = new ArrayList<String>();
        for (JsonNode element : json) {
            if (!element.isString()) {
                throw new IllegalArgumentException("A list of choices holds texts only");
            }
            values.add(element.stringValue());
        }
        return new Answer.Choices(values);
    }
}
