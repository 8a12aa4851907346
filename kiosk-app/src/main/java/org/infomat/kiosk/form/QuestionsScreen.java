package org.infomat.kiosk.form;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.infomat.content.catalogue.Service;
import org.infomat.content.form.Answers;
import org.infomat.content.form.Form;
import org.infomat.content.form.FormPage;
import org.infomat.kiosk.screen.KeptPage;
import org.infomat.kiosk.screen.LocalWords;
import org.infomat.kiosk.screen.Page;
import org.infomat.kiosk.screen.Screen;
import org.infomat.kiosk.visit.Draft;
import org.infomat.kiosk.visit.Event;
import org.infomat.kiosk.visit.Step;
import org.infomat.kiosk.visit.Visit;

/// One question, or the few that belong together, with help, progress and what is wrong beside it.
final class QuestionsScreen implements Screen<Step.Questions> {
    private final Consumer<Event> events;
    private final KeptPage<Shown> kept = new KeptPage<>();
    private Optional<QuestionsPage> present = Optional.empty();

    QuestionsScreen(Consumer<Event> events) {
        this.events = events;
    }

    @Override
    public Page page(Visit visit, Step.Questions step, LocalWords words) {
        Answers answers = visit.draft().map(Draft::answers).orElseGet(Answers::none);
        Page page = kept.page(
                new Shown(step.service(), step.page(), step.changing(), words),
                () -> build(visit, step, answers, words));
        present.ifPresent(shown -> shown.show(answers, step.faults()));
        return page;
    }

    @Override
    public void wipe() {
        kept.forget();
        present = Optional.empty();
    }

    private Page build(Visit visit, Step.Questions step, Answers answers, LocalWords words) {
        Form form = visit.service(step.service()).flatMap(Service::form).orElseThrow();
        FormPage shown = form.pages().stream()
                .filter(page -> page.id().equals(step.page()))
                .findFirst()
                .orElseThrow();
        QuestionsPage made = new QuestionsPage(form, shown, answers, step.changing(), words, events);
        present = Optional.of(made);
        return step.changing() ? made.page() : progress(made.page(), form.visiblePages(answers), shown, words);
    }

    private static Page progress(Page page, List<FormPage> visible, FormPage shown, LocalWords words) {
        int number = visible.indexOf(shown) + 1;
        int count = visible.size();
        return number == 0
                ? page
                : page.step(
                        number, count, words.phrase("questions.progress", Map.of("number", number, "count", count)));
    }

    private record Shown(String service, String page, boolean changing, LocalWords words) {}
}
