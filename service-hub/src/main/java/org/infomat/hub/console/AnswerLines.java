package org.infomat.hub.console;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.infomat.content.form.Form;
import org.infomat.content.form.FormPage;
import org.infomat.content.form.Question;
import org.infomat.content.text.Language;
import tools.jackson.databind.JsonNode;

/// A form's answers as lines to read: in the order of the questions and with their words, as far as the form is known.
final class AnswerLines {

    /// @param label empty where the form is not known; then the property is shown
    record AnswerLine(String property, String label, List<Value> values) {}

    /// @param word what to show; for yes and no the key of a text
    record Value(String word, boolean isKey) {}

    private AnswerLines() {}

    static List<AnswerLine> of(JsonNode answers, Optional<Form> form, Language language) {
        var rest = new LinkedHashMap<String, JsonNode>();
        answers.properties().forEach(answer -> rest.put(answer.getKey(), answer.getValue()));
        var lines = new ArrayList<AnswerLine>();
        for (var question : questions(form)) {
            var answer = rest.remove(question.property());
            if (answer != null) {
                lines.add(line(question, answer, language));
            }
        }
        rest.forEach((property, answer) -> lines.add(new AnswerLine(property, "", values(answer, Map.of()))));
        return lines;
    }

    private static List<Question> questions(Optional<Form> form) {
        return form.stream()
                .flatMap(known -> known.pages().stream())
                .map(FormPage::questions)
                .flatMap(List::stream)
                .toList();
    }

    private static AnswerLine line(Question question, JsonNode answer, Language language) {
        var words = question.options().entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, option -> option.getValue().in(language)));
        return new AnswerLine(question.property(), question.label().in(language), values(answer, words));
    }

    private static List<Value> values(JsonNode answer, Map<String, String> words) {
        if (answer.isArray()) {
            return answer.valueStream()
                    .flatMap(one -> values(one, words).stream())
                    .toList();
        }
        if (answer.isBoolean()) {
            return List.of(new Value(answer.booleanValue() ? "answer.yes" : "answer.no", true));
        }
        var written = answer.isString() ? answer.stringValue() : answer.toString();
        return List.of(new Value(words.getOrDefault(written, written), false));
    }
}
