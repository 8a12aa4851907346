package org.infomat.content.form;

import java.util.Map;

/// What is wrong with an answer: the schema's keyword that refused it (`required`, `pattern`, `maxLength`, `format` …).
/// `property` is empty where the fault belongs to no single question. `details` are the arguments of the text that
/// tells
/// the person: `limit` (the keyword's value: a number or a text).
public record AnswerFault(String property, String keyword, Map<String, Object> details) {
    public AnswerFault {
        details = Map.copyOf(details);
    }

    /// The key of the text that says it, for questions that have no words of their own for this keyword.
    public String textKey() {
        return "form.error." + keyword;
    }
}
