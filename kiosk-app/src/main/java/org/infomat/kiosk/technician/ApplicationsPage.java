package org.infomat.kiosk.technician;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.layout.VBox;
import org.infomat.kiosk.screen.Page;
import org.infomat.kiosk.screen.widget.Columns;
import org.infomat.kiosk.screen.widget.InfoTable;
import org.infomat.kiosk.screen.widget.Note;
import org.infomat.kiosk.screen.widget.WrapLabel;
import org.infomat.kiosk.servicing.Task;

/// The applications on their way: how many, how old, and what holds them up. Nothing of the people who handed them in.
final class ApplicationsPage {
    /// More are counted, not shown: what helps one helps all.
    private static final int SHOWN = 20;

    private ApplicationsPage() {}

    static Page of(Shown shown) {
        Diagnosis.Applications all = shown.now().applications();
        Page page = shown.page(shown.say("technician.applications"));
        TaskNote.of(shown).ifPresent(page::with);
        all.fault()
                .ifPresent(fault -> page.with(
                        new Note(Note.Kind.BAD, shown.say("technician.applications.fault", Map.of("fault", fault)))));
        page.with(counts(shown, all));
        if (!all.inLine().isEmpty()) {
            page.with(shown.orders("send", shown.say("technician.task.send-now"), new Task.SendNow()));
        }
        list(shown, page, "technician.applications.set-aside", all.setAside());
        list(shown, page, "technician.applications.in-line", all.inLine());
        return page;
    }

    private static InfoTable counts(Shown shown, Diagnosis.Applications all) {
        InfoTable table = new InfoTable()
                .row(
                        "clock",
                        shown.say("technician.applications.waiting"),
                        shown.number(all.inLine().size()))
                .row(
                        "pause-circle",
                        shown.say("technician.applications.aside"),
                        shown.number(all.setAside().size()))
                .row("check", shown.say("technician.applications.sent"), shown.number(all.sent()));
        all.waiting().stream()
                .map(Diagnosis.Waiting::since)
                .min(Instant::compareTo)
                .ifPresent(oldest ->
                        table.row("alert-circle", shown.say("technician.applications.oldest"), shown.at(oldest)));
        return table;
    }

    private static void list(Shown shown, Page page, String heading, List<Diagnosis.Waiting> some) {
        if (!some.isEmpty()) {
            page.with(
                    new WrapLabel(shown.say(heading), "heading"),
                    new Columns(some.stream()
                            .limit(SHOWN)
                            .map(one -> card(shown, one))
                            .toArray(Node[]::new)));
        }
    }

    private static VBox card(Shown shown, Diagnosis.Waiting one) {
        VBox card = new VBox(
                new WrapLabel(shown.words().code(one.id().toString()), "secondary"),
                new WrapLabel(shown.say(
                        "technician.applications.tried",
                        Map.of(
                                "date",
                                shown.words().date(one.since(), shown.zone()),
                                "time",
                                shown.words().time(one.since(), shown.zone()),
                                "count",
                                one.attempts()))));
        if (!one.why().isEmpty()) {
            card.getChildren().add(new WrapLabel(shown.words().code(one.why()), "strong"));
        }
        card.getChildren()
                .add(
                        one.setAside()
                                ? shown.orders(
                                        "corner-up-left",
                                        shown.say("technician.task.put-back"),
                                        new Task.PutBack(one.id()))
                                : shown.orders(
                                        "pause-circle",
                                        shown.say("technician.task.set-aside"),
                                        new Task.SetAside(one.id())));
        card.getStyleClass().add("card");
        return card;
    }
}
