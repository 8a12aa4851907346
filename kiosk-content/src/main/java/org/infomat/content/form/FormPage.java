package org.infomat.content.form;

import java.util.List;
import java.util.Optional;
import org.infomat.content.text.Localized;

/// One page of a form; normally it holds one question.
public record FormPage(String id, Localized title, Condition showWhen, List<Question> questions) {
    public FormPage {
        questions = List.copyOf(questions);
        if (questions.isEmpty()) {
            throw new IllegalArgumentException("The page '" + id + "' asks nothing");
        }
    }

    public boolean asks(String property) {
        return question(property).isPresent();
    }

    public Optional<Question> question(String property) {
        return questions.stream().filter(q -> q.property().equals(property)).findFirst();
    }
}
