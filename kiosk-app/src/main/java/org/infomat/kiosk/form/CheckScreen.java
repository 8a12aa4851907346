package org.infomat.kiosk.form;

import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.infomat.content.catalogue.Service;
import org.infomat.content.form.Answers;
import org.infomat.content.form.Form;
import org.infomat.content.form.FormPage;
import org.infomat.content.form.Question;
import org.infomat.kiosk.screen.Action;
import org.infomat.kiosk.screen.LocalWords;
import org.infomat.kiosk.screen.Page;
import org.infomat.kiosk.screen.PageScreen;
import org.infomat.kiosk.screen.widget.InfoTable;
import org.infomat.kiosk.screen.widget.Note;
import org.infomat.kiosk.screen.widget.Phrase;
import org.infomat.kiosk.screen.widget.TouchButton;
import org.infomat.kiosk.screen.widget.WrapLabel;
import org.infomat.kiosk.visit.Draft;
import org.infomat.kiosk.visit.Event;
import org.infomat.kiosk.visit.Problem;
import org.infomat.kiosk.visit.Step;
import org.infomat.kiosk.visit.Visit;

/// All answers once more, each with a way to change it, before anything is handed in.
final class CheckScreen extends PageScreen<Step.CheckAnswers> {
    private final Consumer<Event> events;

    CheckScreen(Consumer<Event> events) {
        this.events = events;
    }

    @Override
    protected Object shows(Visit visit, Step.CheckAnswers step) {
        return new Shown(step.service(), answers(visit), step.problem());
    }

    @Override
    protected Page build(Visit visit, Step.CheckAnswers step, LocalWords words) {
        Form form = visit.service(step.service()).flatMap(Service::form).orElseThrow();
        Answers answers = answers(visit);
        InfoTable table = new InfoTable();
        for (FormPage page : form.visiblePages(answers)) {
            page.questions().forEach(question -> row(table, page, question, answers, words));
        }
        Page page = Page.titled(words, words.phrase("check.title"));
        step.problem()
                .ifPresent(problem -> page.with(
                        new Note(Note.Kind.BAD, words.phrase(problem.text())),
                        new WrapLabel(words.phrase(problem.remedy()))));
        return page.with(new WrapLabel(words.phrase("check.text"), "lead"), table)
                .main(new Action(words.phrase("action.hand-in"), "check", () -> events.accept(new Event.Next())));
    }

    private void row(InfoTable table, FormPage page, Question question, Answers answers, LocalWords words) {
        Phrase name =
                words.phrase(question.label().isEmpty() ? page.title() : question.label(), question.spokenLabel());
        Phrase value = answers.get(question.property())
                .map(answer -> new AnswerWords(words).of(question, answer))
                .orElseGet(() -> words.phrase("general.not-answered"));
        String said = words.phrase("check.change.spoken", Map.of("question", name.spoken()))
                .spoken();
        table.row(
                name,
                value,
                new TouchButton(
                        TouchButton.Weight.QUIET,
                        words.phrase("action.change").spokenAs(said),
                        () -> events.accept(new Event.ChangeAnswer(page.id()))));
    }

    private static Answers answers(Visit visit) {
        return visit.draft().map(Draft::answers).orElseGet(Answers::none);
    }

    private record Shown(String service, Answers answers, Optional<Problem> problem) {}
}
