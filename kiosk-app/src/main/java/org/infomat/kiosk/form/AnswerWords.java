package org.infomat.kiosk.form;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.infomat.content.form.Answer;
import org.infomat.content.form.Question;
import org.infomat.content.text.Digits;
import org.infomat.content.text.Localized;
import org.infomat.kiosk.screen.LocalWords;
import org.infomat.kiosk.screen.widget.Phrase;

/// Answers in the words of the visit's language: options by their words, dates and numbers in the local calendar and
/// digits.
record AnswerWords(LocalWords words) {
    private static final BigDecimal GROUPED_FROM = BigDecimal.valueOf(10_000);

    Phrase of(Question question, Answer answer) {
        return switch (answer) {
            case Answer.Text text -> text(question, text.value());
            case Answer.Numeric number -> words.literal(number(number.value()));
            case Answer.YesNo yesNo -> words.phrase(yesNo.value() ? "action.yes" : "action.no");
            case Answer.Choices choices -> choices(question, choices.values());
        };
    }

    /// Years and other short whole numbers have no mark between their digits.
    private String number(BigDecimal number) {
        boolean isShort = number.scale() <= 0 && number.abs().compareTo(GROUPED_FROM) < 0;
        return isShort ? Digits.in(words.language(), number.toPlainString()) : words.number(number);
    }

    private Phrase text(Question question, String value) {
        Localized option = question.options().get(value);
        if (option != null) {
            return words.phrase(option);
        }
        return switch (question.widget()) {
            case DATE -> date(value);
            case EMAIL, PHONE, IDENTIFIER -> words.code(value);
            case TEXT, LONG_TEXT, NUMBER, CHOICE, CHOICES, YES_NO -> words.literal(value);
        };
    }

    private Phrase choices(Question question, List<String> values) {
        return words.literal(
                values.stream().map(value -> text(question, value).shown()).collect(Collectors.joining("\n")));
    }

    /// A date of which parts are missing answers nothing yet.
    private Phrase date(String iso) {
        try {
            return words.literal(words.date(LocalDate.parse(iso)));
        } catch (DateTimeException e) {
            return words.phrase("general.not-answered");
        }
    }
}
