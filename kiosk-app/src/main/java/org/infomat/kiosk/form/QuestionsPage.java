package org.infomat.kiosk.form;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.Consumer;
import org.infomat.content.form.Answer;
import org.infomat.content.form.AnswerFault;
import org.infomat.content.form.Answers;
import org.infomat.content.form.Form;
import org.infomat.content.form.FormPage;
import org.infomat.content.form.Question;
import org.infomat.content.form.Widget;
import org.infomat.kiosk.screen.Action;
import org.infomat.kiosk.screen.LocalWords;
import org.infomat.kiosk.screen.Page;
import org.infomat.kiosk.screen.widget.DateEntry;
import org.infomat.kiosk.screen.widget.ErrorNote;
import org.infomat.kiosk.screen.widget.LongTextEntry;
import org.infomat.kiosk.screen.widget.Phrase;
import org.infomat.kiosk.screen.widget.TextEntry;
import org.infomat.kiosk.screen.widget.WrapLabel;
import org.infomat.kiosk.visit.Event;

/// One page of questions on the screen. It stays while the person types; only faults come and go.
final class QuestionsPage {
    private final LocalWords words;
    private final Consumer<Event> events;
    private final SequencedMap<String, Asked> asked = new LinkedHashMap<>();
    private final ErrorNote several = new ErrorNote();
    private final Page page;

    /// @param changing whether one answer is changed, and the person then returns to all of them
    QuestionsPage(
            Form form, FormPage shown, Answers answers, boolean changing, LocalWords words, Consumer<Event> events) {
        this.words = words;
        this.events = events;
        page = Page.titled(words, words.phrase(shown.title())).with(several);
        if (changing) {
            page.with(new WrapLabel(words.phrase("questions.changing"), "secondary"));
        }
        shown.questions()
                .forEach(question -> ask(
                        shown,
                        question,
                        answers.get(question.property()),
                        form.requires(question.property(), answers)));
        page.main(
                changing
                        ? new Action(words.phrase("questions.done"), "check", this::next)
                        : new Action(words.phrase("action.next"), this::next));
    }

    Page page() {
        return page;
    }

    void show(Answers answers, List<AnswerFault> faults) {
        asked.forEach((property, question) -> {
            question.field().show(answers.get(property));
            question.showFault(
                    faults.stream()
                            .filter(fault -> fault.property().equals(property))
                            .findFirst(),
                    new FaultWords(words));
        });
        if (faults.size() > 1) {
            several.show(words.phrase("form.error.summary", Map.of("count", faults.size())));
        } else {
            several.clear();
        }
    }

    private void ask(FormPage shown, Question question, Optional<Answer> given, boolean required) {
        Phrase label = words.phrase(question.label(), question.spokenLabel());
        AnswerField<?> field = AnswerField.of(question, label, given, words);
        listen(question.property(), field);
        Phrase help = new HelpWords(words).of(question, required);
        var drawn = new org.infomat.kiosk.screen.widget.Question(drawn(shown, question, label), help, field.entry());
        asked.put(question.property(), new Asked(question, field, drawn));
        page.with(drawn);
        if (asked.size() == 1 && isTyped(field)) {
            page.focus(field.entry());
        }
    }

    /// What is typed has its keyboard at once; what is chosen has no need of one.
    private static boolean isTyped(AnswerField<?> field) {
        return field.entry() instanceof TextEntry
                || field.entry() instanceof LongTextEntry
                || field.entry() instanceof DateEntry;
    }

    /// A label with no word of its own beside the page's title is only heard, and one that is the title not even that.
    /// What a person agrees to by yes is always shown.
    private Phrase drawn(FormPage shown, Question question, Phrase label) {
        String title = shown.title().in(words.language());
        if (shown.questions().size() > 1) {
            return label;
        }
        if (label.shown().equals(title)) {
            return Phrase.none(words.locale());
        }
        boolean repeats = question.widget() != Widget.YES_NO && new Repetition(title).repeatedBy(label.shown());
        return repeats ? Phrase.none(words.locale()).spokenAs(label.spoken()) : label;
    }

    private void listen(String property, AnswerField<?> field) {
        field.entry().onChange(changed -> {
            Optional<Answer> answer = field.value();
            events.accept(new Event.Answered(property, answer));
        });
        if (field.entry() instanceof TextEntry text) {
            text.onEnter(this::next);
        }
    }

    private void next() {
        events.accept(new Event.Next());
    }

    private record Asked(Question question, AnswerField<?> field, org.infomat.kiosk.screen.widget.Question drawn) {
        void showFault(Optional<AnswerFault> fault, FaultWords words) {
            fault.ifPresentOrElse(wrong -> drawn.showError(words.of(question, wrong)), drawn::clearError);
        }
    }
}
