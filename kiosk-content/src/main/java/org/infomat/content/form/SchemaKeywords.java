package org.infomat.content.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/// Finds misspelt keywords, which JSON Schema itself passes over in silence.
final class SchemaKeywords {
    private static final Set<String> OF_ONE_SCHEMA = Set.of(
            "if",
            "then",
            "else",
            "not",
            "items",
            "contains",
            "additionalProperties",
            "propertyNames",
            "unevaluatedProperties");
    private static final Set<String> OF_MANY = Set.of("allOf", "anyOf", "oneOf");
    private static final Set<String> OF_NAMED = Set.of("properties", "$defs", "dependentSchemas");
    private static final Set<String> OTHER = Set.of(
            "$schema",
            "$id",
            "$ref",
            "$comment",
            "title",
            "description",
            "default",
            "examples",
            "type",
            "enum",
            "const",
            "format",
            "pattern",
            "minLength",
            "maxLength",
            "minimum",
            "maximum",
            "exclusiveMinimum",
            "exclusiveMaximum",
            "multipleOf",
            "minItems",
            "maxItems",
            "uniqueItems",
            "minContains",
            "maxContains",
            "required",
            "dependentRequired",
            "minProperties",
            "maxProperties");

    private final List<String> unknown = new ArrayList<>();

    private SchemaKeywords() {}

    /// Pointers to keywords that have no meaning here.
    static List<String> unknown(JsonNode schema) {
        var keywords = new SchemaKeywords();
        keywords.schema(schema, "");
        return keywords.unknown;
    }

    private void schema(JsonNode schema, String at) {
        schema.properties().forEach(entry -> keyword(entry.getKey(), entry.getValue(), at + "/" + entry.getKey()));
    }

    private void keyword(String name, JsonNode value, String at) {
        if (OF_ONE_SCHEMA.contains(name)) {
            schema(value, at);
        } else if (OF_MANY.contains(name)) {
            for (int i = 0; i < value.size(); i++) {
                schema(value.path(i), at + "/" + i);
            }
        } else if (OF_NAMED.contains(name)) {
            value.properties().forEach(entry -> schema(entry.getValue(), at + "/" + entry.getKey()));
        } else if (!OTHER.contains(name)) {
            unknown.add(at);
        }
    }
}
