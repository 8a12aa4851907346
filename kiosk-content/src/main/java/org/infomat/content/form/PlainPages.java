package org.infomat.content.form;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.infomat.content.text.Language;
import org.infomat.content.text.Localized;
import tools.jackson.databind.JsonNode;

/// A form without a page file still works: one page a property, in the schema's order, with the schema's own titles.
final class PlainPages {
    private PlainPages() {}

    static List<FormPage> forRest(JsonNode schema, List<FormPage> pages, Collection<Language> languages) {
        var mentioned = new HashSet<String>();
        pages.forEach(page -> page.questions().forEach(question -> mentioned.add(question.property())));
        return schema.path("properties").properties().stream()
                .filter(property -> !mentioned.contains(property.getKey()))
                .map(property -> page(property.getKey(), schema, languages))
                .toList();
    }

    private static FormPage page(String property, JsonNode schema, Collection<Language> languages) {
        var shape = PropertyShape.of(property, schema);
        Localized title = Localized.same(languages, shape.title());
        Question question = shape.question(title, shape.options(languages));
        return new FormPage(property, title, Condition.always(), List.of(question));
    }

    /// Answers that no schema property stands for; the schema itself may forget to forbid them.
    static List<AnswerFault> unknown(JsonNode schema, Answers answers) {
        return answers.byProperty().keySet().stream()
                .filter(property -> !schema.path("properties").has(property))
                .map(property -> new AnswerFault(property, "additionalProperties", Map.of()))
                .toList();
    }
}
