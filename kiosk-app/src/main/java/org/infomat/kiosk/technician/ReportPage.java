package org.infomat.kiosk.technician;

import org.infomat.kiosk.screen.Page;
import org.infomat.kiosk.screen.widget.InfoTable;
import org.infomat.kiosk.screen.widget.Tiles;
import org.infomat.kiosk.screen.widget.WrapLabel;
import org.infomat.kiosk.servicing.Task;
import org.infomat.kiosk.servicing.Task.Report.Destination;

/// The signed report of the terminal: what it is, by which key it is signed, and where it can go.
final class ReportPage {
    private ReportPage() {}

    static Page of(Shown shown) {
        Diagnosis.Reporting reporting = shown.now().reporting();
        Page page = shown.page(shown.say("technician.report"));
        TaskNote.of(shown).ifPresent(page::with);
        InfoTable table = InfoTable.flowing()
                .row("key", shown.say("technician.report.key"), shown.words().code(reporting.fingerprint()))
                .row("inbox", shown.say("technician.report.waiting"), shown.number(reporting.waiting()));
        return page.with(
                new WrapLabel(shown.say("technician.report.what")),
                new Tiles(
                        shown.orders(
                                "save",
                                shown.say("technician.task.report-to-stick"),
                                new Task.Report(Destination.STICK)),
                        shown.orders(
                                "send", shown.say("technician.task.report-to-hub"), new Task.Report(Destination.HUB))),
                table,
                new WrapLabel(shown.say("technician.report.verify"), "secondary"));
    }
}
