package org.infomat.kiosk.technician;

import java.util.Optional;
import javafx.scene.Node;
import org.infomat.device.DeviceReason;
import org.infomat.kiosk.screen.Action;
import org.infomat.kiosk.screen.Page;
import org.infomat.kiosk.screen.widget.Columns;
import org.infomat.kiosk.screen.widget.Note;
import org.infomat.kiosk.screen.widget.Phrase;
import org.infomat.kiosk.screen.widget.Row;
import org.infomat.kiosk.screen.widget.Tiles;
import org.infomat.kiosk.screen.widget.WrapLabel;
import org.infomat.kiosk.servicing.Act;
import org.infomat.kiosk.servicing.Place;
import org.infomat.kiosk.servicing.Task;

/// How the terminal is at one glance: its devices, and the way to everything else.
final class OverviewPage {
    private OverviewPage() {}

    static Page of(Shown shown) {
        Page page = shown.page(shown.say("technician.title")).withoutBack();
        TaskNote.of(shown).ifPresent(page::with);
        page.with(new WrapLabel(shown.say("technician.devices"), "heading"));
        page.with(devices(shown));
        page.with(new WrapLabel(shown.say("technician.terminal"), "heading"));
        return page.with(places(shown))
                .main(new Action(
                        shown.say("technician.close"),
                        "log-out",
                        () -> shown.acts().accept(new Act.Leave())));
    }

    private static Node devices(Shown shown) {
        return shown.now().devices().isEmpty()
                ? new Note(Note.Kind.WARN, shown.say("technician.devices.none"))
                : new Columns(shown.now().devices().stream()
                        .map(device -> device(shown, device))
                        .toArray(Node[]::new));
    }

    private static Row device(Shown shown, Diagnosis.DeviceLine device) {
        boolean plain = device.status().reason() == DeviceReason.NONE;
        Row row = new Row(
                        DeviceWords.icon(device),
                        DeviceWords.kind(shown, device),
                        plain ? DeviceWords.since(shown, device) : DeviceWords.reason(shown, device),
                        () -> shown.acts().accept(new Act.Open(new Place.DeviceDetails(device.id()))))
                .withNote(DeviceWords.state(shown, device).bare());
        return device.simulated() ? row.withNote(new Note(Note.Kind.INFO, shown.say("device.simulated")).bare()) : row;
    }

    private static Tiles places(Shown shown) {
        Diagnosis now = shown.now();
        return new Tiles(
                place(
                        shown,
                        "eye",
                        shown.say("technician.trials"),
                        Phrase.none(shown.words().locale()),
                        new Place.Trials()),
                place(
                        shown,
                        "search",
                        shown.say("technician.find"),
                        Phrase.none(shown.words().locale()),
                        new Place.FindDevices(Optional.empty(), Optional.empty())),
                place(
                        shown,
                        "activity",
                        shown.say("technician.surroundings"),
                        shown.say(now.hub().reached() ? "technician.network.up" : "technician.network.down"),
                        new Place.Surroundings()),
                place(
                        shown,
                        "inbox",
                        shown.say("technician.applications"),
                        shown.number(now.applications().waiting().size()),
                        new Place.Applications()),
                place(
                        shown,
                        "list",
                        shown.say("technician.log"),
                        Phrase.none(shown.words().locale()),
                        new Place.Log(Place.Log.Severity.WARN, "")),
                place(
                        shown,
                        "shield",
                        shown.say("technician.audit"),
                        shown.say(now.audit().fault().isEmpty() ? "technician.audit.whole" : "technician.audit.broken"),
                        new Place.Audit(0)),
                place(
                        shown,
                        "file-text",
                        shown.say("technician.report"),
                        Phrase.none(shown.words().locale()),
                        new Place.Report()),
                shown.orders("refresh-cw", shown.say("technician.task.restart"), new Task.Restart()));
    }

    private static Row place(Shown shown, String icon, Phrase name, Phrase summary, Place place) {
        return new Row(icon, name, summary, () -> shown.acts().accept(new Act.Open(place)));
    }
}
