package org.infomat.kiosk.technician;

import java.util.Map;
import javafx.scene.Node;
import org.infomat.device.DeviceStatus;
import org.infomat.kiosk.screen.widget.InfoTable;
import org.infomat.kiosk.screen.widget.Phrase;
import org.infomat.kiosk.screen.widget.WrapLabel;

/// The latest states of a device, the newest first.
final class DeviceHistory {
    private static final int SHOWN = 12;

    private DeviceHistory() {}

    static Node of(Shown shown, Diagnosis.DeviceLine device) {
        if (device.history().isEmpty()) {
            return new WrapLabel(shown.say("technician.device.no-history"), "secondary");
        }
        InfoTable table = new InfoTable();
        device.history().stream()
                .limit(SHOWN)
                .forEach(change -> table.row(shown.at(change.at()), state(shown, change.status())));
        return table;
    }

    private static Phrase state(Shown shown, DeviceStatus status) {
        return shown.say(
                "technician.device.change",
                Map.of(
                        "state",
                        shown.say("device.state." + status.state().name(), Map.of())
                                .shown(),
                        "reason",
                        shown.say("device.reason." + status.reason().name(), Map.of())
                                .shown()));
    }
}
