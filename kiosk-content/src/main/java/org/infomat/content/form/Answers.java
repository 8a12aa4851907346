package org.infomat.content.form;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// What a person has answered so far, by the property of the schema. Two are equal if their answers are.
/// A blank answer is no answer, so that a required question left empty is reported as such.
public record Answers(SequencedMap<String, Answer> byProperty) {
    public static final int MOST_ANSWERS = 500;
    private static final int LONGEST_PROPERTY = 100;
    private static final Answers NONE = new Answers(new TreeMap<>());

    public Answers {
        var kept = new TreeMap<>(byProperty);
        kept.values().removeIf(Answer::isBlank);
        if (kept.size() > MOST_ANSWERS) {
            throw new IllegalArgumentException("There are at most " + MOST_ANSWERS + " answers to a form");
        }
        if (kept.keySet().stream().anyMatch(property -> property.length() > LONGEST_PROPERTY)) {
            throw new IllegalArgumentException("A property's name has at most " + LONGEST_PROPERTY + " characters");
        }
        byProperty = Collections.unmodifiableSequencedMap(kept);
    }

    public static Answers none() {
        return NONE;
    }

    public static Answers of(Map<String, ? extends Answer> byProperty) {
        return new Answers(new TreeMap<>(byProperty));
    }

    public Answers with(String property, Answer answer) {
        var changed = new TreeMap<>(byProperty);
        changed.put(property, answer);
        return new Answers(changed);
    }

    public Answers with(String property, String text) {
        return with(property, new Answer.Text(text));
    }

    public Answers without(String property) {
        var changed = new TreeMap<>(byProperty);
        changed.remove(property);
        return new Answers(changed);
    }

    public Optional<Answer> get(String property) {
        return Optional.ofNullable(byProperty.get(property));
    }

    public boolean isEmpty() {
        return byProperty.isEmpty();
    }

    public ObjectNode toNode() {
        return AnswerJson.write(this);
    }

    public String toJson() {
        return toNode().toString();
    }

    /// Reads what [#toNode] writes, and what a stranger may send in its place.
    ///
    /// @throws IllegalArgumentException with a sentence where the JSON is not a flat object of answers within the
    /// limits
    public static Answers fromNode(JsonNode json) {
        return AnswerJson.read(json);
    }

    /// Reads what [#toJson] writes, and what a stranger may send in its place.
    ///
    /// @throws IllegalArgumentException as [#fromNode], and where the text is not JSON at all
    public static Answers fromJson(String json) {
        return AnswerJson.parse(json);
    }

    /// Answers are personal: a log that prints them by mistake learns only how many there are.
    @Override
    public String toString() {
        return "Answers[" + byProperty.size() + "]";
    }
}
