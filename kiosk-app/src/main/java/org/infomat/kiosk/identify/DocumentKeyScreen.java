package org.infomat.kiosk.identify;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.infomat.device.card.AccessKey;
import org.infomat.kiosk.screen.Action;
import org.infomat.kiosk.screen.KeptPage;
import org.infomat.kiosk.screen.LocalWords;
import org.infomat.kiosk.screen.Page;
import org.infomat.kiosk.screen.Screen;
import org.infomat.kiosk.screen.widget.DateEntry;
import org.infomat.kiosk.screen.widget.DateParts;
import org.infomat.kiosk.screen.widget.Entry;
import org.infomat.kiosk.screen.widget.InputKind;
import org.infomat.kiosk.screen.widget.Note;
import org.infomat.kiosk.screen.widget.Phrase;
import org.infomat.kiosk.screen.widget.Question;
import org.infomat.kiosk.screen.widget.TextEntry;
import org.infomat.kiosk.screen.widget.TouchButton;
import org.infomat.kiosk.screen.widget.WrapLabel;
import org.infomat.kiosk.visit.DocumentEntry;
import org.infomat.kiosk.visit.DocumentEntry.Fault;
import org.infomat.kiosk.visit.DocumentEntry.Part;
import org.infomat.kiosk.visit.Draft;
import org.infomat.kiosk.visit.Event;
import org.infomat.kiosk.visit.PrintedDate;
import org.infomat.kiosk.visit.Step;
import org.infomat.kiosk.visit.Visit;

/// Asks for one thing that is printed on the document, beside a drawing of where it stands. Dates are entered as they
/// are printed, in the Gregorian calendar, in every language: nobody has to convert what they copy. Where people name
/// days in another calendar, the same day in theirs is shown below, for them to recognise it.
final class DocumentKeyScreen implements Screen<Step.DocumentKey> {
    private static final String GREGORIAN = "gregorian";
    private static final List<Integer> SIX_DIGITS = List.of(3, 3);

    private final Consumer<Event> events;
    private final KeptPage<Shown> kept = new KeptPage<>();
    private Optional<Field<?>> field = Optional.empty();
    private Optional<DayBelow> below = Optional.empty();

    DocumentKeyScreen(Consumer<Event> events) {
        this.events = events;
    }

    /// The place for what is asked, its question, and how what is entered already is shown there.
    private record Field<T>(Entry<T> entry, Question question, java.util.function.Function<DocumentEntry, T> given) {
        void show(DocumentEntry entered, Optional<Phrase> fault) {
            T value = given.apply(entered);
            if (entry.value().filter(value::equals).isEmpty()) {
                entry.show(value);
            }
            fault.ifPresentOrElse(question::showError, question::clearError);
        }
    }

    @Override
    public Page page(Visit visit, Step.DocumentKey step, LocalWords words) {
        Page page = kept.page(new Shown(step.part(), words), () -> build(step.part(), words));
        visit.draft().flatMap(Draft::document).ifPresent(entered -> {
            field.ifPresent(shown -> shown.show(entered, step.fault().map(fault -> words(fault, entered, words))));
            below.ifPresent(shown -> shown.show(entered));
        });
        return page;
    }

    private static Phrase words(Fault fault, DocumentEntry entered, LocalWords words) {
        return words.phrase("document.fault." + fault.name(), Map.of("left", entered.triesLeft()));
    }

    @Override
    public void wipe() {
        kept.forget();
        field = Optional.empty();
        below = Optional.empty();
    }

    private Page build(Part part, LocalWords words) {
        below = Optional.empty();
        Page page = Page.titled(words, words.phrase("document." + part.name() + ".title"))
                .with(new DocumentDrawing(part));
        switch (part) {
            case KIND -> choice(page, words);
            case CARD_ACCESS_NUMBER, NUMBER -> ask(page, number(part, words), words);
            case BIRTH, EXPIRY -> {
                ask(page, date(part, words), words);
                if (!words.calendar().name().equals(GREGORIAN)) {
                    below(page, part, words);
                }
            }
        }
        return page.with(new Note(Note.Kind.INFO, words.phrase("document.privacy")).bare());
    }

    private void choice(Page page, LocalWords words) {
        field = Optional.empty();
        page.with(new WrapLabel(words.phrase("document.KIND.help")));
        for (AccessKey.Kind kind : AccessKey.Kind.values()) {
            page.with(new TouchButton(
                            TouchButton.Weight.NORMAL,
                            words.phrase("document.kind." + kind.name()),
                            () -> events.accept(new Event.ChoseDocumentKey(kind)))
                    .wide());
        }
    }

    private void ask(Page page, Field<?> made, LocalWords words) {
        field = Optional.of(made);
        page.with(made.question())
                .focus(made.entry())
                .main(new Action(words.phrase("action.next"), () -> events.accept(new Event.Next())));
    }

    private Field<String> number(Part part, LocalWords words) {
        Phrase label = words.phrase("document." + part.name());
        TextEntry entry = part == Part.CARD_ACCESS_NUMBER
                ? TextEntry.code(label, SIX_DIGITS)
                : new TextEntry(InputKind.CODE, label, words.locale());
        entry.onChange(typed -> events.accept(new Event.TypedDocumentNumber(typed.orElse(""))));
        entry.onEnter(() -> events.accept(new Event.Next()));
        return new Field<>(
                entry,
                new Question(label, words.phrase("document." + part.name() + ".help"), entry),
                entered -> part == Part.CARD_ACCESS_NUMBER ? entered.cardAccessNumber() : entered.number());
    }

    private Field<DateParts> date(Part part, LocalWords words) {
        DateEntry entry = new DateEntry(words, words.calendar(GREGORIAN));
        entry.onChange(parts -> events.accept(new Event.EnteredDocumentDate(
                parts.map(DocumentKeyScreen::printed).orElse(PrintedDate.NONE))));
        return new Field<>(
                entry,
                new Question(
                        words.phrase("document." + part.name()),
                        words.phrase("document." + part.name() + ".help"),
                        entry),
                entered -> parts(given(part, entered)));
    }

    private void below(Page page, Part part, LocalWords words) {
        DayBelow made = new DayBelow(part, words);
        below = Optional.of(made);
        page.with(made.label);
    }

    private static PrintedDate given(Part part, DocumentEntry entered) {
        return part == Part.BIRTH ? entered.birth() : entered.expiry();
    }

    private static PrintedDate printed(DateParts parts) {
        return new PrintedDate(parts.day(), parts.month(), parts.year());
    }

    private static DateParts parts(PrintedDate date) {
        return new DateParts(date.day(), date.month(), date.year());
    }

    /// The day that is entered, in the calendar of the language, as soon as it is whole.
    private static final class DayBelow {
        private final Part part;
        private final LocalWords words;
        private final WrapLabel label;

        DayBelow(Part part, LocalWords words) {
            this.part = part;
            this.words = words;
            label = new WrapLabel(words.literal(""));
        }

        void show(DocumentEntry entered) {
            Optional<LocalDate> day = given(part, entered).wholeDate();
            day.ifPresent(
                    whole -> label.setPhrase(words.phrase("document.date.here", Map.of("date", words.date(whole)))));
            label.setVisible(day.isPresent());
            label.setManaged(day.isPresent());
        }
    }

    private record Shown(Part part, LocalWords words) {}
}
