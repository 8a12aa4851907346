package org.infomat.kiosk.form;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.infomat.content.form.Answer;
import org.infomat.content.form.Question;
import org.infomat.kiosk.screen.LocalWords;
import org.infomat.kiosk.screen.widget.ChoiceEntry;
import org.infomat.kiosk.screen.widget.ChoicesEntry;
import org.infomat.kiosk.screen.widget.DateEntry;
import org.infomat.kiosk.screen.widget.DateParts;
import org.infomat.kiosk.screen.widget.Entry;
import org.infomat.kiosk.screen.widget.InputKind;
import org.infomat.kiosk.screen.widget.LocalCalendar;
import org.infomat.kiosk.screen.widget.LongTextEntry;
import org.infomat.kiosk.screen.widget.Option;
import org.infomat.kiosk.screen.widget.Phrase;
import org.infomat.kiosk.screen.widget.TextEntry;

/// The place for one answer, and how what is entered there becomes an answer and back.
///
/// @param <T> what the entry holds
record AnswerField<T>(Entry<T> entry, Function<T, Answer> read, Function<Answer, Optional<T>> write) {
    /// @param given what has been answered so far
    static AnswerField<?> of(Question question, Phrase label, Optional<Answer> given, LocalWords words) {
        return switch (question.widget()) {
            case TEXT -> text(InputKind.TEXT, label, words);
            case LONG_TEXT -> new AnswerField<>(new LongTextEntry(label), Answer.Text::new, AnswerField::plain);
            case EMAIL -> text(InputKind.EMAIL, label, words);
            case PHONE -> text(InputKind.PHONE, label, words);
            case IDENTIFIER -> text(InputKind.CODE, label, words);
            case NUMBER -> number(label, words);
            case DATE -> date(given, words);
            case CHOICE -> choice(question, words);
            case CHOICES -> choices(question, words);
            case YES_NO -> yesNo(words);
        };
    }

    Optional<Answer> value() {
        return entry.value().map(read);
    }

    /// Shows an answer given earlier, unless it is there already: what is being typed is left alone.
    void show(Optional<Answer> answer) {
        if (!Objects.equals(answer, value())) {
            answer.flatMap(write).ifPresent(entry::show);
        }
    }

    private static AnswerField<String> text(InputKind kind, Phrase label, LocalWords words) {
        return new AnswerField<>(new TextEntry(kind, label, words.locale()), Answer.Text::new, AnswerField::plain);
    }

    private static AnswerField<String> number(Phrase label, LocalWords words) {
        return new AnswerField<>(
                new TextEntry(InputKind.NUMBER, label, words.locale()),
                typed -> numberOf(typed, words),
                answer ->
                        plain(answer).map(number -> answer instanceof Answer.Numeric ? words.decimal(number) : number));
    }

    /// A day that was begun in the calendar of another language is gone on with in that calendar.
    private static AnswerField<?> date(Optional<Answer> given, LocalWords words) {
        LocalCalendar calendar = given.flatMap(HalfDate::of)
                .map(half -> words.calendar(half.calendar()))
                .orElseGet(words::calendar);
        return new AnswerField<DateParts>(
                new DateEntry(words, calendar),
                parts -> parts.date(calendar)
                        .<Answer>map(day -> new Answer.Text(day.toString()))
                        .orElseGet(() -> new HalfDate(calendar.name(), parts).answer()),
                answer -> day(answer)
                        .map(day -> DateParts.of(day, calendar))
                        .or(() -> HalfDate.of(answer)
                                .filter(half -> half.calendar().equals(calendar.name()))
                                .map(HalfDate::parts)));
    }

    private static Optional<LocalDate> day(Answer answer) {
        try {
            return plain(answer).map(LocalDate::parse);
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private static AnswerField<?> choice(Question question, LocalWords words) {
        return new AnswerField<>(
                new ChoiceEntry<>(words, options(question, words)), Answer.Text::new, AnswerField::plain);
    }

    private static AnswerField<?> choices(Question question, LocalWords words) {
        return new AnswerField<List<String>>(
                new ChoicesEntry<>(words, options(question, words)),
                Answer.Choices::new,
                answer -> answer instanceof Answer.Choices choices ? Optional.of(choices.values()) : Optional.empty());
    }

    private static AnswerField<?> yesNo(LocalWords words) {
        return new AnswerField<>(
                ChoiceEntry.yesNo(words),
                Answer.YesNo::new,
                answer -> answer instanceof Answer.YesNo yesNo ? Optional.of(yesNo.value()) : Optional.empty());
    }

    private static List<Option<String>> options(Question question, LocalWords words) {
        return question.options().entrySet().stream()
                .map(option -> new Option<>(option.getKey(), words.phrase(option.getValue())))
                .toList();
    }

    /// What is no number stays as it was typed: the form's rules say what is wrong with it.
    private static Answer numberOf(String typed, LocalWords words) {
        return words.parseNumber(typed).<Answer>map(Answer.Numeric::new).orElseGet(() -> new Answer.Text(typed));
    }

    private static Optional<String> plain(Answer answer) {
        return switch (answer) {
            case Answer.Text text -> Optional.of(text.value());
            case Answer.Numeric number -> Optional.of(plain(number.value()));
            case Answer.YesNo yesNo -> Optional.empty();
            case Answer.Choices choices -> Optional.empty();
        };
    }

    private static String plain(BigDecimal number) {
        return number.toPlainString();
    }
}
