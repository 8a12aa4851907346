package org.infomat.kiosk.form;

import java.util.ArrayList;
import java.util.List;
import org.infomat.content.form.Question;
import org.infomat.content.form.Widget;
import org.infomat.kiosk.screen.LocalWords;
import org.infomat.kiosk.screen.widget.Phrase;

/// The help under a question, and what the kind of question itself calls for.
record HelpWords(LocalWords words) {
    Phrase of(Question question, boolean required) {
        List<String> lines = new ArrayList<>();
        if (!question.help().isEmpty()) {
            lines.add(words.phrase(question.help()).shown());
        } else if (question.widget() == Widget.CHOICES) {
            lines.add(words.phrase("questions.choose-several").shown());
        }
        if (!required) {
            lines.add(words.phrase("general.optional").shown());
        }
        return words.literal(String.join("\n", lines));
    }
}
