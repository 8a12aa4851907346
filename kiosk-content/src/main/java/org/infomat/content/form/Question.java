package org.infomat.content.form;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;
import org.infomat.content.text.Localized;

/// One question of a form, about one property of its schema.
///
/// @param spokenLabel what is said instead of the label; none where it is the same
/// @param options the words for each value that can be chosen, in the order of the schema
/// @param errors the words for faults that this question explains better than the general text, by schema keyword
/// @param required whether it must always be answered; [Form#requires] tells it for given answers
/// @param maxLength the most characters that can be typed
public record Question(
        String property,
        Widget widget,
        Localized label,
        Localized spokenLabel,
        Localized help,
        SequencedMap<String, Localized> options,
        Map<String, Localized> errors,
        boolean required,
        int maxLength,
        Autofill autofill) {
    public Question {
        options = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(options));
        errors = Map.copyOf(errors);
    }

    /// What a person typed, as an answer: digits of any script, a decimal comma, small letters in an identifier.
    /// What cannot be understood stays as it was typed, for the schema to refuse.
    public Answer answer(String typed) {
        return TypedAnswer.of(typed, widget);
    }
}
