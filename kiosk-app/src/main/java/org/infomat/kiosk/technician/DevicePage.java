package org.infomat.kiosk.technician;

import org.infomat.device.DeviceId;
import org.infomat.kiosk.screen.Page;
import org.infomat.kiosk.screen.widget.Group;
import org.infomat.kiosk.screen.widget.InfoTable;
import org.infomat.kiosk.screen.widget.Note;
import org.infomat.kiosk.screen.widget.Tiles;
import org.infomat.kiosk.screen.widget.WrapLabel;
import org.infomat.kiosk.servicing.Place;

/// One device: how it is, what it is, and what can be done with it.
final class DevicePage {
    private DevicePage() {}

    static Page of(Shown shown, DeviceId id) {
        return shown.now()
                .device(id)
                .map(device -> of(shown, device))
                .orElseGet(() -> shown.page(shown.say("technician.devices"))
                        .with(new Note(Note.Kind.WARN, shown.say("technician.device.gone"))));
    }

    private static Page of(Shown shown, Diagnosis.DeviceLine device) {
        Page page = shown.page(DeviceWords.kind(shown, device))
                .with(new Group(
                        DeviceWords.state(shown, device), new WrapLabel(DeviceWords.reason(shown, device), "strong")));
        TaskNote.of(shown).ifPresent(page::with);
        page.with(facts(shown, device));
        if (device.kind().equals("receipt-printer")) {
            page.with(new Tiles(
                    shown.leadsTo("file-text", shown.say("technician.refill"), new Place.PaperRefill(device.id(), 1))));
        }
        return page;
    }

    private static InfoTable facts(Shown shown, Diagnosis.DeviceLine device) {
        InfoTable table = new InfoTable()
                .row(
                        shown.say("technician.device.id"),
                        shown.words().code(device.id().value()))
                .row(shown.say("technician.device.since"), shown.at(device.since()))
                .row(shown.say("technician.device.driver"), shown.words().code(device.driver()));
        if (!device.port().isEmpty()) {
            table.row(shown.say("technician.device.port"), shown.words().code(device.port()));
        }
        if (!device.status().detail().isBlank()) {
            table.row(
                    shown.say("technician.device.detail"),
                    shown.words().code(device.status().detail()));
        }
        if (device.simulated()) {
            table.row(shown.say("technician.device.real"), shown.say("device.simulated"));
        }
        return table;
    }
}
