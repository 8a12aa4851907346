package org.infomat.content.form;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/// Checks the schemas that come with a bundle, before a form is made of them: they are JSON Schema 2020-12, and keep to
/// the part of it that can be asked for on a screen.
public final class SchemaCheck {
    private static final String DIALECT = Rules.DIALECT + "schema";

    /// The specification's own schema of schemas.
    private static final Schema META = Rules.registry().getSchema(SchemaLocation.of(DIALECT));

    private static final Set<String> TYPES = Set.of("string", "integer", "number", "boolean", "array");
    private static final List<String> KEYWORDS_OF_ANSWERS = List.of(
            "required",
            "type",
            "pattern",
            "minLength",
            "maxLength",
            "minimum",
            "maximum",
            "exclusiveMinimum",
            "exclusiveMaximum",
            "multipleOf",
            "enum",
            "const",
            "format",
            "minItems",
            "maxItems",
            "uniqueItems");

    private final List<SchemaFault> faults = new ArrayList<>();

    private SchemaCheck() {}

    /// The keywords by which an answer can be refused, and for which a question may have words of its own.
    public static List<String> keywordsOfAnswers() {
        return KEYWORDS_OF_ANSWERS;
    }

    /// Every fault of a form's schema; empty for one of which [Form#of] makes a form.
    public static List<SchemaFault> form(JsonNode schema) {
        var check = new SchemaCheck();
        check.meta(schema);
        if (check.faults.isEmpty()) {
            check.root(schema);
            schema.path("properties").properties().forEach(entry -> check.property(entry.getKey(), schema));
            SchemaNames.in(schema).forEach(name -> check.known(name, schema));
            check.compiles(schema);
        }
        return List.copyOf(check.faults);
    }

    /// Every fault of a condition over the answers to a form; it may look at the properties asked for earlier only.
    public static List<SchemaFault> condition(JsonNode condition, JsonNode form, Set<String> earlier) {
        var check = new SchemaCheck();
        check.meta(condition);
        if (check.faults.isEmpty()) {
            SchemaNames.in(condition).forEach(name -> check.earlier(name, form, earlier));
            ConditionValues.impossible(condition, form).forEach(check.faults::add);
            check.compiles(condition);
        }
        return List.copyOf(check.faults);
    }

    private void fault(String pointer, String what, String remedy) {
        faults.add(new SchemaFault(pointer, what, remedy));
    }

    private void meta(JsonNode schema) {
        String dialect = schema.path("$schema").asString(DIALECT);
        if (!dialect.equals(DIALECT)) {
            fault("/$schema", "The schema is of '" + dialect + "'", "Write JSON Schema 2020-12: " + DIALECT);
        }
        META.validate(schema)
                .forEach(error -> fault(
                        error.getInstanceLocation().toString(),
                        "This is not JSON Schema 2020-12: " + error.getMessage(),
                        "Correct it"));
        SchemaKeywords.unknown(schema)
                .forEach(pointer -> fault(
                        pointer,
                        "The keyword is unknown and would be passed over",
                        "Correct its spelling or remove it"));
    }

    private void root(JsonNode schema) {
        if (!schema.path("type").asString("").equals("object")) {
            fault("/type", "The schema of a form is of type object", "Write \"type\": \"object\"");
        }
        if (schema.path("properties").isEmpty()) {
            fault("/properties", "The form asks nothing", "Add its properties");
        }
    }

    private void property(String name, JsonNode form) {
        String pointer = "/properties/" + name;
        JsonNode schema = PropertyShape.of(name, form).schema();
        String type = schema.path("type").asString("");
        if (!TYPES.contains(type)) {
            fault(
                    pointer,
                    "The type '" + type + "' cannot be asked for",
                    "Take one of " + TYPES.stream().sorted().toList());
        }
        if (type.equals("array") && !texts(schema.path("items").path("enum"))) {
            fault(pointer + "/items", "A list is chosen from texts", "Give its items an enum of texts");
        }
        if (schema.has("enum") && !(type.equals("string") && texts(schema.path("enum")))) {
            fault(pointer + "/enum", "Options are texts", "Write them as texts, with type string");
        }
    }

    private static boolean texts(JsonNode options) {
        return !options.isEmpty() && options.valueStream().allMatch(JsonNode::isString);
    }

    private void known(SchemaNames.Name name, JsonNode form) {
        if (!form.path("properties").has(name.property())) {
            fault(name.pointer(), "There is no property '" + name.property() + "'", "Correct it or add the property");
        }
    }

    private void earlier(SchemaNames.Name name, JsonNode form, Set<String> earlier) {
        if (!form.path("properties").has(name.property())) {
            fault(
                    name.pointer(),
                    "There is no question '" + name.property() + "'",
                    "Name a property of form.schema.json");
        } else if (!earlier.contains(name.property())) {
            fault(
                    name.pointer(),
                    "'" + name.property() + "' is not asked before this page",
                    "Move the page behind that question");
        }
    }

    /// Patterns and references are found only by compiling.
    private void compiles(JsonNode schema) {
        try {
            var ignored = Rules.compile(schema);
        } catch (IllegalArgumentException e) {
            fault("", String.valueOf(e.getMessage()), "Correct the reference or the pattern");
        }
    }
}
