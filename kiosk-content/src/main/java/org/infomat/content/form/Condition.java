package org.infomat.content.form;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.BooleanNode;

/// When a page is shown: a JSON Schema over the answers so far. Compiled once, since a tap must not wait.
public final class Condition {
    private static final Condition ALWAYS = new Condition(BooleanNode.TRUE);

    private final JsonNode schema;
    private final Rules rules;

    private Condition(JsonNode schema) {
        this.schema = schema;
        this.rules = Rules.compile(schema);
    }

    public static Condition always() {
        return ALWAYS;
    }

    /// The page is shown where the answers obey this schema.
    ///
    /// @throws IllegalArgumentException with a sentence where this is no JSON Schema 2020-12
    public static Condition of(JsonNode schema) {
        return new Condition(schema.deepCopy());
    }

    public boolean holds(Answers answers) {
        return rules.obeyedBy(answers.toNode());
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Condition condition && schema.equals(condition.schema);
    }

    @Override
    public int hashCode() {
        return Objects.hashCode(schema);
    }

    @Override
    public String toString() {
        return "Condition" + schema;
    }
}
