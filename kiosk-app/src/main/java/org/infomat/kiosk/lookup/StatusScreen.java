package org.infomat.kiosk.lookup;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.infomat.kiosk.screen.Action;
import org.infomat.kiosk.screen.LocalWords;
import org.infomat.kiosk.screen.Page;
import org.infomat.kiosk.screen.PageScreen;
import org.infomat.kiosk.screen.widget.Columns;
import org.infomat.kiosk.screen.widget.Group;
import org.infomat.kiosk.screen.widget.Note;
import org.infomat.kiosk.screen.widget.Phrase;
import org.infomat.kiosk.screen.widget.Timeline;
import org.infomat.kiosk.screen.widget.WrapLabel;
import org.infomat.kiosk.visit.Event;
import org.infomat.kiosk.visit.StatusView;
import org.infomat.kiosk.visit.Step;
import org.infomat.kiosk.visit.Visit;

/// Where an application stands: its steps with dates, and what the person has to do, if anything.
final class StatusScreen extends PageScreen<Step.Status> {
    private final Consumer<Event> events;

    StatusScreen(Consumer<Event> events) {
        this.events = events;
    }

    @Override
    protected Object shows(Visit visit, Step.Status step) {
        return new Shown(step.view(), today(visit));
    }

    @Override
    protected Page build(Visit visit, Step.Status step, LocalWords words) {
        StatusView view = step.view();
        String key = "status." + view.code().name().toLowerCase(Locale.ROOT);
        Page page = Page.titled(words, words.phrase("status.title"));
        visit.service(view.serviceId())
                .ifPresent(service -> page.with(
                        new WrapLabel(words.spokenOf(service, "title", service.title()), "lead"),
                        new WrapLabel(words.phrase(service.authority()), "secondary")));
        page.with(new Columns(
                new Group(
                        new Note(kind(view.code()), words.phrase(key + ".text", Map.of())),
                        new WrapLabel(words.phrase("lookup.history"), "heading"),
                        timeline(view, visit.terminal().zone(), words)),
                toDo(view, key, today(visit), words)));
        return page.main(new Action(words.phrase("handed-in.another"), () -> events.accept(new Event.StartOver())));
    }

    private static Timeline timeline(StatusView view, ZoneId zone, LocalWords words) {
        List<Timeline.Step> steps = new ArrayList<>();
        for (int i = 0; i < view.steps().size(); i++) {
            StatusView.StatusStep step = view.steps().get(i);
            boolean last = i == view.steps().size() - 1;
            String date = words.date(step.at(), zone);
            steps.add(new Timeline.Step(
                    last ? Timeline.When.NOW : Timeline.When.DONE,
                    words.phrase(title(step.code()), Map.of()),
                    i == 0 ? words.phrase("status.handed-in", Map.of("date", date)) : words.literal(date),
                    last ? words.phrase("status.now") : Phrase.none(words.locale())));
        }
        return new Timeline(steps);
    }

    private static Group toDo(StatusView view, String key, LocalDate today, LocalWords words) {
        Group group =
                Group.under(words.phrase("status.what-to-do"), new WrapLabel(words.phrase(key + ".to-do", Map.of())));
        message(view, words)
                .ifPresent(message -> group.getChildren()
                        .addAll(
                                new WrapLabel(words.phrase("status.message"), "heading"),
                                new WrapLabel(message, "card")));
        deadline(group, view, today, words);
        return group;
    }

    /// What the clerk wrote when the application came to where it stands.
    private static Optional<Phrase> message(StatusView view, LocalWords words) {
        return view.steps().isEmpty()
                ? Optional.empty()
                : Optional.of(words.phrase(view.steps().getLast().message())).filter(text -> !text.isEmpty());
    }

    /// Only what is still open has a deadline that matters.
    private static void deadline(Group group, StatusView view, LocalDate today, LocalWords words) {
        view.deadline().filter(day -> view.code() == StatusView.Code.PENDING).ifPresent(day -> {
            long left = ChronoUnit.DAYS.between(today, day);
            Note.Kind kind = left < 0 ? Note.Kind.WARN : Note.Kind.INFO;
            group.getChildren()
                    .addAll(
                            new Note(kind, words.phrase("status.deadline", Map.of("date", words.date(day)))),
                            new WrapLabel(left(left, words)));
            if (left < 0) {
                group.getChildren().add(new WrapLabel(words.phrase("status.deadline.overdue.to-do")));
            }
        });
    }

    private static Phrase left(long days, LocalWords words) {
        return days < 0
                ? words.phrase("status.deadline.overdue", Map.of("count", -days))
                : words.phrase("status.deadline.days-left", Map.of("count", days));
    }

    private static String title(StatusView.Code code) {
        return "status." + code.name().toLowerCase(Locale.ROOT) + ".title";
    }

    private static Note.Kind kind(StatusView.Code code) {
        return switch (code) {
            case PENDING -> Note.Kind.INFO;
            case APPROVED -> Note.Kind.GOOD;
            case SENDBACK -> Note.Kind.WARN;
            case REJECTED -> Note.Kind.BAD;
        };
    }

    private static LocalDate today(Visit visit) {
        return visit.terminal().now().atZone(visit.terminal().zone()).toLocalDate();
    }

    private record Shown(StatusView view, LocalDate today) {}
}
