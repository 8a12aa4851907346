package org.infomat.content.form;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/// Finds values that a condition waits for and that no answer can have: a typing error hides a page for ever.
final class ConditionValues {
    private final JsonNode form;
    private final List<SchemaFault> found = new ArrayList<>();

    private ConditionValues(JsonNode form) {
        this.form = form;
    }

    static List<SchemaFault> impossible(JsonNode condition, JsonNode form) {
        var values = new ConditionValues(form);
        values.collect(condition, "");
        return values.found;
    }

    private void collect(JsonNode schema, String at) {
        schema.path("properties")
                .properties()
                .forEach(entry -> check(entry.getKey(), entry.getValue(), at + "/properties/" + entry.getKey()));
        schema.properties().stream()
                .filter(entry -> !entry.getKey().equals("properties"))
                .forEach(entry -> collect(entry.getValue(), at + "/" + entry.getKey()));
        for (int i = 0; schema.isArray() && i < schema.size(); i++) {
            collect(schema.path(i), at + "/" + i);
        }
    }

    private void check(String property, JsonNode expected, String at) {
        var shape = PropertyShape.of(property, form);
        if (expected.has("const")) {
            check(shape, expected.path("const"), at + "/const");
        }
        expected.path("enum").forEach(value -> check(shape, value, at + "/enum"));
    }

    private void check(PropertyShape shape, JsonNode value, String at) {
        boolean possible = switch (shape.widget()) {
            case YES_NO -> value.isBoolean();
            case NUMBER -> value.isNumber();
            case CHOICE -> shape.values().contains(value.asString(""));
            case CHOICES -> value.isArray();
            case TEXT, LONG_TEXT, DATE, EMAIL, PHONE, IDENTIFIER -> value.isString();
        };
        if (!possible) {
            found.add(new SchemaFault(at, "'" + shape.property() + "' is never " + value, "Correct the value"));
        }
    }
}
