package org.infomat.kiosk.technician;

import javafx.scene.Node;
import org.infomat.kiosk.screen.widget.Group;
import org.infomat.kiosk.screen.widget.Tiles;
import org.infomat.kiosk.servicing.Task;
import org.infomat.kiosk.servicing.Trial;

/// "How did it go?", at the end of every trial: the answer goes into the audit log.
final class Verdict {
    private Verdict() {}

    /// @param detail what the trial itself found, in no language
    static Node on(Shown shown, Trial trial, String detail) {
        return Group.under(
                shown.say("technician.trial.how"),
                new Tiles(
                        shown.orders(
                                "check", shown.say("technician.trial.worked"), new Task.Judge(trial, true, detail)),
                        shown.orders(
                                "x",
                                shown.say("technician.trial.did-not-work"),
                                new Task.Judge(trial, false, detail))));
    }
}
