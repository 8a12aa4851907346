package org.infomat.kiosk.technician;

import java.util.Map;
import org.infomat.kiosk.screen.Page;
import org.infomat.kiosk.screen.widget.InfoTable;
import org.infomat.kiosk.screen.widget.Note;
import org.infomat.kiosk.screen.widget.WrapLabel;
import org.infomat.kiosk.servicing.Task;

/// The audit log: whether it is whole, and its latest records.
final class AuditPage {
    private AuditPage() {}

    static Page of(Shown shown, int page) {
        Diagnosis.Audit audit = shown.now().audit();
        Page whole = shown.page(shown.say("technician.audit"))
                .with(audit.fault()
                        .map(fault ->
                                new Note(Note.Kind.BAD, shown.say("technician.audit.fault", Map.of("fault", fault))))
                        .orElseGet(() -> new Note(Note.Kind.GOOD, shown.say("technician.audit.whole"))));
        TaskNote.of(shown).ifPresent(whole::with);
        InfoTable table =
                new InfoTable().row("list", shown.say("technician.audit.records"), shown.number(audit.records()));
        audit.verified().ifPresent(when -> table.row("check", shown.say("technician.audit.verified"), shown.at(when)));
        return whole.with(
                table,
                shown.orders("shield", shown.say("technician.task.verify-audit"), new Task.VerifyAudit()),
                AuditRecords.of(shown, page),
                new WrapLabel(shown.say("technician.audit.why"), "secondary"));
    }
}
