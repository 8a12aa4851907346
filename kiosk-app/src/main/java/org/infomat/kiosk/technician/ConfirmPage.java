package org.infomat.kiosk.technician;

import org.infomat.kiosk.screen.Action;
import org.infomat.kiosk.screen.Page;
import org.infomat.kiosk.screen.widget.Icon;
import org.infomat.kiosk.screen.widget.WrapLabel;
import org.infomat.kiosk.servicing.Act;
import org.infomat.kiosk.servicing.Task;

/// "Really?", with what will happen.
final class ConfirmPage {
    private ConfirmPage() {}

    static Page of(Shown shown, Task task) {
        return shown.page(TaskNote.name(shown, task))
                .centred()
                .with(
                        new Icon("alert-triangle", "picture"),
                        new WrapLabel(shown.say(consequence(task)), "strong").centred())
                .main(new Action(
                        shown.say("technician.confirm"),
                        "check",
                        () -> shown.acts().accept(new Act.Confirm())));
    }

    private static String consequence(Task task) {
        return switch (task) {
            case Task.Restart restart -> "technician.confirm.restart";
            case Task.SetAside aside -> "technician.confirm.set-aside";
            case Task.SendNow send -> "technician.confirm.other";
            case Task.PutBack back -> "technician.confirm.other";
            case Task.VerifyAudit verify -> "technician.confirm.other";
        };
    }
}
