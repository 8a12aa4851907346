package org.infomat.content.form;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/// Finds the names of properties that a schema mentions, wherever it does.
final class SchemaNames {
    private final List<Name> found = new ArrayList<>();

    private SchemaNames() {}

    /// A property's name, and where it stands in the schema.
    record Name(String property, String pointer) {}

    static List<Name> in(JsonNode schema) {
        var names = new SchemaNames();
        names.collect(schema, "");
        return names.found;
    }

    /// Descends only where a schema still speaks of the same object.
    private void collect(JsonNode schema, String at) {
        if (!schema.isObject()) {
            return;
        }
        schema.path("properties")
                .properties()
                .forEach(entry -> found.add(new Name(entry.getKey(), at + "/properties/" + entry.getKey())));
        addTexts(schema.path("required"), at + "/required");
        schema.path("dependentRequired").properties().forEach(entry -> {
            String pointer = at + "/dependentRequired/" + entry.getKey();
            found.add(new Name(entry.getKey(), pointer));
            addTexts(entry.getValue(), pointer);
        });
        schema.path("dependentSchemas").properties().forEach(entry -> {
            String pointer = at + "/dependentSchemas/" + entry.getKey();
            found.add(new Name(entry.getKey(), pointer));
            collect(entry.getValue(), pointer);
        });
        for (String keyword : List.of("if", "then", "else", "not")) {
            collect(schema.path(keyword), at + "/" + keyword);
        }
        for (String keyword : List.of("allOf", "anyOf", "oneOf")) {
            JsonNode list = schema.path(keyword);
            for (int i = 0; i < list.size(); i++) {
                collect(list.path(i), at + "/" + keyword + "/" + i);
            }
        }
    }

    private void addTexts(JsonNode list, String at) {
        for (int i = 0; i < list.size(); i++) {
            found.add(new Name(list.path(i).asString(""), at + "/" + i));
        }
    }
}
