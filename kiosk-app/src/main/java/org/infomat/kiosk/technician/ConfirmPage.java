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
        return shown.page(TaskWords.name(shown, task))
                .centred()
                .with(
                        new Icon("alert-triangle", "picture"),
                        new WrapLabel(TaskWords.consequence(shown, task), "strong").centred())
                .main(new Action(
                        shown.say("technician.confirm"),
                        "check",
                        () -> shown.acts().accept(new Act.Confirm())));
    }
}
