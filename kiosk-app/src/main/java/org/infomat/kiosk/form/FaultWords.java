package org.infomat.kiosk.form;

import org.infomat.content.form.AnswerFault;
import org.infomat.content.form.Question;
import org.infomat.content.text.Localized;
import org.infomat.kiosk.screen.LocalWords;
import org.infomat.kiosk.screen.widget.Phrase;

/// Says what is wrong with an answer: in the question's own words, else in those for the exact rule (`format.date`),
/// else in
/// those for the kind of rule (`format`).
record FaultWords(LocalWords words) {
    Phrase of(Question question, AnswerFault fault) {
        Localized own = question.errors().get(fault.keyword());
        if (own != null) {
            return words.phrase(own);
        }
        String exact = fault.textKey() + "." + fault.details().getOrDefault("limit", "");
        return words.phrase(words.texts().has(exact) ? exact : fault.textKey(), fault.details());
    }
}
