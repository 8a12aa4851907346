package org.infomat.kiosk.technician;

import java.util.Map;
import org.infomat.kiosk.screen.widget.Note;
import org.infomat.kiosk.screen.widget.Phrase;

/// How a device is named and how its state is told.
final class DeviceWords {
    private DeviceWords() {}

    static Phrase kind(Shown shown, Diagnosis.DeviceLine device) {
        return shown.say("device.kind." + device.kind(), Map.of());
    }

    static String icon(Diagnosis.DeviceLine device) {
        return icon(device.kind());
    }

    /// By the words for device classes in `devices.yaml`; a class that has no picture of its own is any device.
    static String icon(String kind) {
        return switch (kind) {
            case "card-reader" -> "credit-card";
            case "barcode-scanner" -> "maximize";
            case "receipt-printer", "document-printer" -> "printer";
            default -> "cpu";
        };
    }

    static Note state(Shown shown, Diagnosis.DeviceLine device) {
        return new Note(
                severity(device),
                shown.say("device.state." + device.status().state().name(), Map.of()));
    }

    static Phrase reason(Shown shown, Diagnosis.DeviceLine device) {
        return shown.say("device.reason." + device.status().reason().name(), Map.of());
    }

    static Phrase since(Shown shown, Diagnosis.DeviceLine device) {
        return shown.say(
                "technician.since",
                Map.of(
                        "date",
                        shown.words().date(device.since(), shown.zone()),
                        "time",
                        shown.words().time(device.since(), shown.zone())));
    }

    private static Note.Kind severity(Diagnosis.DeviceLine device) {
        return switch (device.status().state()) {
            case ONLINE, BUSY -> Note.Kind.GOOD;
            case STARTING -> Note.Kind.INFO;
            case USER_ERROR, OFFLINE -> Note.Kind.WARN;
            case POWER_OFF, NO_DEVICE, HARDWARE_ERROR -> Note.Kind.BAD;
        };
    }
}
