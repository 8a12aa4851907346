package org.infomat.content.form;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.infomat.content.text.Language;
import org.infomat.content.text.Localized;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A small form with a chain of conditional pages, for the tests.
final class Forms {
    static final List<Language> LANGUAGES = List.of(new Language("en", "English"), new Language("fa", "فارسی"));
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private Forms() {}

    static JsonNode json(String text) {
        return JSON.readTree(text.replace('\'', '"'));
    }

    /// kind → (business) reason → (study) school; then name and children.
    static Form travel() {
        JsonNode schema = json("""
                {'type': 'object',
                 'properties': {
                   'kind': {'type': 'string', 'enum': ['holiday', 'business']},
                   'reason': {'type': 'string', 'enum': ['study', 'work']},
                   'school': {'type': 'string', 'minLength': 3},
                   'name': {'type': 'string', 'pattern': '^[A-Z]', 'maxLength': 20, 'title': 'Name'},
                   'children': {'type': 'integer', 'minimum': 0, 'maximum': 20},
                   'born': {'type': 'string', 'format': 'date'},
                   'email': {'type': 'string', 'format': 'email'},
                   'agree': {'type': 'boolean', 'const': true},
                   'colours': {'type': 'array', 'items': {'enum': ['red', 'blue']}, 'uniqueItems': true}},
                 'required': ['kind', 'name', 'reason'],
                 'if': {'properties': {'reason': {'const': 'study'}}, 'required': ['reason']},
                 'then': {'required': ['school']},
                 'additionalProperties': false}""");
        return Form.of(
                "travel",
                "1",
                schema,
                List.of(
                        page(schema, "kind", Condition.always()),
                        page(schema, "reason", is("kind", "business")),
                        page(schema, "school", is("reason", "study"))),
                LANGUAGES);
    }

    static Condition is(String property, String value) {
        return Condition.of(json(
                "{'properties': {'%s': {'const': '%s'}}, 'required': ['%s']}".formatted(property, value, property)));
    }

    private static FormPage page(JsonNode schema, String property, Condition showWhen) {
        var shape = PropertyShape.of(property, schema);
        Localized label = Localized.same(LANGUAGES, property);
        Question question = shape.question(label, new LinkedHashMap<>(shape.options(LANGUAGES)));
        return new FormPage(property, label, showWhen, List.of(question));
    }

    static Answers answers(Map<String, ? extends Answer> answers) {
        return Answers.of(answers);
    }
}
