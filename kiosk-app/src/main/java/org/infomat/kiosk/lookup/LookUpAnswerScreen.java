package org.infomat.kiosk.lookup;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.infomat.content.catalogue.Service;
import org.infomat.kiosk.screen.Action;
import org.infomat.kiosk.screen.LocalWords;
import org.infomat.kiosk.screen.Page;
import org.infomat.kiosk.screen.PageScreen;
import org.infomat.kiosk.screen.widget.InfoTable;
import org.infomat.kiosk.screen.widget.Note;
import org.infomat.kiosk.screen.widget.Phrase;
import org.infomat.kiosk.screen.widget.WrapLabel;
import org.infomat.kiosk.visit.Event;
import org.infomat.kiosk.visit.LookUpRow;
import org.infomat.kiosk.visit.Step;
import org.infomat.kiosk.visit.Visit;

/// What an authority knows about what was asked.
final class LookUpAnswerScreen extends PageScreen<Step.LookUpAnswer> {
    private final Consumer<Event> events;

    LookUpAnswerScreen(Consumer<Event> events) {
        this.events = events;
    }

    @Override
    protected Object shows(Visit visit, Step.LookUpAnswer step) {
        return step;
    }

    @Override
    protected Page build(Visit visit, Step.LookUpAnswer step, LocalWords words) {
        Service service = visit.service(step.service()).orElseThrow();
        Page page = Page.titled(words, words.spokenOf(service, "title", service.title()))
                .with(new WrapLabel(words.phrase(service.authority()), "secondary"));
        if (step.rows().isEmpty()) {
            page.with(new Note(Note.Kind.GOOD, words.phrase("lookup.answer.none")));
        } else {
            tables(page, step.rows(), words);
        }
        page.with(asOf(visit, words));
        if (!service.next().isEmpty()) {
            page.with(
                    new WrapLabel(words.phrase("receipt.next"), "heading"),
                    new WrapLabel(words.spokenOf(service, "next", service.next())));
        }
        return page.main(new Action(words.phrase("handed-in.another"), () -> events.accept(new Event.StartOver())));
    }

    /// The rows under one heading make one table.
    private static void tables(Page page, List<LookUpRow> rows, LocalWords words) {
        InfoTable table = new InfoTable();
        for (LookUpRow row : rows) {
            if (row.kind() == LookUpRow.Kind.HEADING) {
                page.with(new WrapLabel(words.phrase(row.label()), "heading"));
                table = new InfoTable();
            } else {
                table.row(words.phrase(row.label()), value(row, words));
                if (table.getParent() == null) {
                    page.with(table);
                }
            }
        }
    }

    private static WrapLabel asOf(Visit visit, LocalWords words) {
        Instant now = visit.terminal().now();
        Map<String, String> when = Map.of(
                "date", words.date(now, visit.terminal().zone()),
                "time", words.time(now, visit.terminal().zone()));
        return new WrapLabel(words.phrase("lookup.answer.as-of", when), "secondary");
    }

    private static Phrase value(LookUpRow row, LocalWords words) {
        return switch (row.kind()) {
            case HEADING -> Phrase.none(words.locale());
            case TEXT -> words.literal(row.value());
            case MONEY -> words.literal(money(row.value(), words));
            case DATE -> words.literal(date(row.value(), words));
        };
    }

    /// What the wire says in another form than agreed is shown as it came, rather than not at all.
    private static String money(String value, LocalWords words) {
        String[] parts = value.strip().split(" ", -1);
        try {
            return parts.length == 2 ? words.money(new BigDecimal(parts[0]), Currency.getInstance(parts[1])) : value;
        } catch (IllegalArgumentException e) {
            return value;
        }
    }

    private static String date(String value, LocalWords words) {
        try {
            return words.date(LocalDate.parse(value));
        } catch (DateTimeException e) {
            return value;
        }
    }
}
