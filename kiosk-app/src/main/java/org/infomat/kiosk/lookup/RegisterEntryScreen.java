package org.infomat.kiosk.lookup;

import java.util.function.Function;
import javafx.scene.image.Image;
import org.infomat.content.text.Markdown;
import org.infomat.kiosk.screen.LocalWords;
import org.infomat.kiosk.screen.Page;
import org.infomat.kiosk.screen.PageScreen;
import org.infomat.kiosk.screen.widget.InfoTable;
import org.infomat.kiosk.screen.widget.MarkdownView;
import org.infomat.kiosk.visit.RegisterEntry;
import org.infomat.kiosk.visit.Step;
import org.infomat.kiosk.visit.Visit;

/// One entry of a public register, whole.
final class RegisterEntryScreen extends PageScreen<Step.RegisterDetail> {
    private final Function<String, Image> pictures;

    RegisterEntryScreen(Function<String, Image> pictures) {
        this.pictures = pictures;
    }

    @Override
    protected Object shows(Visit visit, Step.RegisterDetail step) {
        return step;
    }

    @Override
    protected Page build(Visit visit, Step.RegisterDetail step, LocalWords words) {
        RegisterEntry entry = step.entry();
        return Page.titled(words, words.phrase(entry.title()))
                .backSays(words.phrase("register.back-to-list"))
                .with(
                        table(entry, words),
                        new MarkdownView(Markdown.parse(entry.body().in(words.language())), words.locale(), pictures));
    }

    private static InfoTable table(RegisterEntry entry, LocalWords words) {
        InfoTable table = new InfoTable();
        table.row("hash", words.phrase("register.number"), words.code(entry.number()));
        table.row("calendar", words.phrase("register.date"), words.literal(words.date(entry.date())));
        table.row(
                RegisterWords.icon(entry.status()),
                words.phrase("register.status"),
                words.phrase(RegisterWords.status(entry.status())));
        entry.deadline()
                .ifPresent(
                        day -> table.row("clock", words.phrase("register.deadline"), words.literal(words.date(day))));
        return table;
    }
}
