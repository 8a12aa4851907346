package org.infomat.kiosk.screen;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.infomat.content.text.Markdown;
import org.infomat.kiosk.screen.widget.ChoiceEntry;
import org.infomat.kiosk.screen.widget.ChoicesEntry;
import org.infomat.kiosk.screen.widget.CodeView;
import org.infomat.kiosk.screen.widget.DateEntry;
import org.infomat.kiosk.screen.widget.DateParts;
import org.infomat.kiosk.screen.widget.InfoTable;
import org.infomat.kiosk.screen.widget.InputKind;
import org.infomat.kiosk.screen.widget.LocalCalendar;
import org.infomat.kiosk.screen.widget.LongTextEntry;
import org.infomat.kiosk.screen.widget.MarkdownView;
import org.infomat.kiosk.screen.widget.Note;
import org.infomat.kiosk.screen.widget.Option;
import org.infomat.kiosk.screen.widget.Phrase;
import org.infomat.kiosk.screen.widget.QrView;
import org.infomat.kiosk.screen.widget.Question;
import org.infomat.kiosk.screen.widget.Row;
import org.infomat.kiosk.screen.widget.RowList;
import org.infomat.kiosk.screen.widget.TextEntry;
import org.infomat.kiosk.screen.widget.Timeline;
import org.infomat.kiosk.screen.widget.TouchButton;
import org.infomat.kiosk.screen.widget.Words;

/// Pages that together show every widget, with texts of the length that real ones have.
final class Gallery {

    private static final LocalCalendar CALENDAR = new LocalCalendar() {
        @Override
        public String name() {
            return "persian";
        }

        @Override
        public List<String> monthNames() {
            return List.of(
                    "فروردین",
                    "اردیبهشت",
                    "خرداد",
                    "تیر",
                    "مرداد",
                    "شهریور",
                    "مهر",
                    "آبان",
                    "آذر",
                    "دی",
                    "بهمن",
                    "اسفند");
        }

        @Override
        public Optional<LocalDate> date(int year, int month, int day) {
            return Optional.of(LocalDate.of(year, month, day));
        }

        @Override
        public int year(LocalDate date) {
            return date.getYear();
        }

        @Override
        public int month(LocalDate date) {
            return date.getMonthValue();
        }

        @Override
        public int day(LocalDate date) {
            return date.getDayOfMonth();
        }
    };

    private final Words words;

    Gallery(Words words) {
        this.words = words;
    }

    Map<String, Page> pages() {
        return Map.of(
                "list", list(),
                "choice", choice(),
                "choices", choices(),
                "text", text(),
                "long-text", longText(),
                "date", date(),
                "facts", facts(),
                "status", status(),
                "code", code(),
                "reading", reading());
    }

    Page list() {
        List<Row> rows = List.of(
                row("book-open", "receipt.title", "receipt.keep"),
                row("credit-card", "status.pending.title", "status.pending.text")
                        .withNote(new Note(Note.Kind.WARN, words.phrase("problem.server")).bare()),
                row("map-pin", "status.sendback.title", "status.sendback.do"),
                row("briefcase", "status.rejected.title", "status.rejected.text"),
                row("users", "status.approved.title", "status.approved.text"));
        return Page.titled(words, words.phrase("attract.title")).with(new RowList(words, rows));
    }

    private Row row(String icon, String title, String summary) {
        return new Row(icon, words.phrase(title), words.phrase(summary), () -> {});
    }

    Page choice() {
        ChoiceEntry<Boolean> entry = ChoiceEntry.yesNo(words);
        entry.show(true);
        return form(new Question(words.phrase("status.sendback.text"), words.phrase("status.sendback.do"), entry));
    }

    Page choices() {
        ChoicesEntry<String> entry = new ChoicesEntry<>(
                words,
                List.of(
                        option("status.pending.do"),
                        option("receipt.time"),
                        option("problem.card-unreadable.do"),
                        option("receipt.title")));
        entry.show(List.of("receipt.time", "receipt.title"));
        return form(new Question(words.phrase("receipt.next"), none(), entry));
    }

    private Option<String> option(String key) {
        return new Option<>(key, words.phrase(key));
    }

    Page text() {
        TextEntry entry = new TextEntry(InputKind.TEXT, words.phrase("receipt.service"), words.locale());
        Question question = new Question(words.phrase("receipt.service"), words.phrase("problem.offline"), entry);
        question.showError(words.phrase("form.error.format", Map.of("limit", "email")));
        return form(question).focus(entry);
    }

    Page longText() {
        LongTextEntry entry = new LongTextEntry(words.phrase("receipt.service"));
        entry.show(words.phrase("problem.offline.do").shown() + "\n"
                + words.phrase("receipt.keep").shown());
        return form(new Question(words.phrase("status.message"), none(), entry)).focus(entry);
    }

    Page date() {
        DateEntry entry = new DateEntry(words, CALENDAR);
        entry.show(new DateParts("30", 8, "1404"));
        return form(new Question(words.phrase("receipt.time"), none(), entry));
    }

    private Page form(Question question) {
        return Page.titled(words, words.phrase("receipt.title"))
                .step(2, 5)
                .with(question)
                .main(new Action(words.phrase("action.next"), () -> {}));
    }

    Page facts() {
        Phrase change = words.phrase("action.change");
        return Page.titled(words, words.phrase("receipt.received"))
                .with(
                        new Note(Note.Kind.GOOD, words.phrase("status.approved.text")),
                        new InfoTable()
                                .row(
                                        "clock",
                                        words.phrase("receipt.time"),
                                        words.phrase("general.days", Map.of("count", 30)))
                                .row("tag", words.phrase("receipt.authority"), words.phrase("general.free"))
                                .row("file-text", words.phrase("receipt.next"), words.phrase("status.pending.do")),
                        new InfoTable()
                                .row(
                                        words.phrase("receipt.service"),
                                        words.phrase("receipt.received"),
                                        new TouchButton(TouchButton.Weight.NORMAL, change, () -> {}))
                                .row(
                                        words.phrase("receipt.time"),
                                        words.phrase("status.sendback.do"),
                                        new TouchButton(TouchButton.Weight.NORMAL, change, () -> {})),
                        new Note(Note.Kind.WARN, words.phrase("problem.offline.do")))
                .main(new Action(words.phrase("action.hand-in"), "check", () -> {}));
    }

    Page status() {
        return Page.titled(words, words.phrase("status.title"))
                .with(
                        new Timeline(List.of(
                                step(Timeline.When.DONE, "receipt.received", none()),
                                step(Timeline.When.NOW, "status.pending.title", words.phrase("status.now")),
                                step(Timeline.When.TO_COME, "receipt.deadline", none()))),
                        new Note(Note.Kind.INFO, words.phrase("status.pending.do")));
    }

    private Timeline.Step step(Timeline.When when, String title, Phrase mark) {
        Map<String, String> date = Map.of("date", "30.11.2026");
        return new Timeline.Step(when, words.phrase(title, date), words.phrase("status.handed-in", date), mark);
    }

    Page code() {
        Phrase scan = words.phrase("receipt.scan-here");
        return Page.titled(words, words.phrase("receipt.received"))
                .with(
                        new Note(Note.Kind.WARN, words.phrase("receipt.not-printed")),
                        new QrView("INFOMAT:1:7KQ4ABCDEFGH2345:123456", 400, scan),
                        new CodeView(words.phrase("receipt.reference"), "7KQ4-ABCD-EFGH-2345-9"),
                        new CodeView(words.phrase("receipt.code"), "123 456 7"))
                .main(new Action(words.phrase("receipt.noted"), "check", () -> {}))
                .withoutBack();
    }

    Page reading() {
        String text = "# " + words.phrase("receipt.next").shown() + "\n\n"
                + words.phrase("problem.offline.do").shown() + "\n\n* "
                + words.phrase("receipt.keep").shown() + "\n* "
                + words.phrase("status.sendback.do").shown() + "\n\n1. "
                + words.phrase("problem.not-a-receipt.do").shown() + "\n2. "
                + words.phrase("problem.server.do").shown() + "\n\n**"
                + words.phrase("status.rejected.do").shown() + "**\n\n"
                + words.phrase("problem.not-found.do").shown() + "\n\n"
                + words.phrase("problem.timeout.do").shown();
        return Page.titled(words, words.phrase("receipt.title"))
                .with(new MarkdownView(Markdown.parse(text), words.locale(), file -> {
                    throw new IllegalStateException("No picture in this text");
                }));
    }

    private static Phrase none() {
        return Phrase.none(Locale.ROOT);
    }
}
