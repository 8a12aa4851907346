package org.infomat.kiosk.technician;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.infomat.device.DeviceDescription;
import org.infomat.device.DeviceId;
import org.infomat.device.health.HealthLevel;
import org.infomat.device.recording.Recordable;
import org.infomat.kiosk.screen.Page;
import org.infomat.kiosk.screen.widget.Group;
import org.infomat.kiosk.screen.widget.InfoTable;
import org.infomat.kiosk.screen.widget.Note;
import org.infomat.kiosk.screen.widget.Tiles;
import org.infomat.kiosk.screen.widget.TouchButton;
import org.infomat.kiosk.screen.widget.WrapLabel;
import org.infomat.kiosk.servicing.Place;
import org.infomat.kiosk.servicing.Task;

/// One device: how it is, what can be done with it, what it is, what it has done.
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
        page.with(work(shown, device));
        if (device.recordable() == Recordable.NEVER) {
            page.with(new Note(Note.Kind.INFO, shown.say("technician.never-recorded")));
        }
        return page.with(
                facts(shown, device),
                Group.under(shown.say("technician.device.counters"), DeviceCounters.of(shown, device)),
                Group.under(shown.say("technician.device.history"), DeviceHistory.of(shown, device)));
    }

    private static Tiles work(Shown shown, Diagnosis.DeviceLine device) {
        DeviceId id = device.id();
        Tiles tiles = new Tiles(
                check(shown, "activity", new Task.CheckHealth(id, HealthLevel.INTERNAL)),
                check(shown, "play", new Task.CheckHealth(id, HealthLevel.EXTERNAL)),
                check(shown, "user", new Task.CheckHealth(id, HealthLevel.INTERACTIVE)),
                check(shown, "refresh-cw", new Task.Reconnect(id)));
        if (device.kind().equals("receipt-printer")) {
            tiles.getChildren()
                    .add(shown.leadsTo("file-text", shown.say("technician.refill"), new Place.PaperRefill(id, 1)));
        }
        TrialsPage.button(shown, device).ifPresent(tiles.getChildren()::add);
        if (device.recordable() == Recordable.YES) {
            tiles.getChildren().add(check(shown, "disc", new Task.RecordSession(id)));
        }
        tiles.getChildren()
                .add(shown.leadsTo(
                        "search",
                        shown.say("technician.replace"),
                        new Place.FindDevices(Optional.of(id), Optional.empty())));
        tiles.getChildren().add(check(shown, "rotate-ccw", new Task.ResetCounters(id)));
        return tiles;
    }

    private static TouchButton check(Shown shown, String icon, Task task) {
        return shown.orders(icon, TaskWords.name(shown, task), task);
    }

    private static InfoTable facts(Shown shown, Diagnosis.DeviceLine device) {
        InfoTable table = new InfoTable();
        row(shown, table, "technician.device.id", device.id().value());
        table.row(shown.say("technician.device.since"), shown.at(device.since()));
        row(shown, table, "technician.device.detail", device.status().detail());
        row(shown, table, "technician.device.driver", device.driver());
        row(shown, table, "technician.device.port", device.port());
        device.description().ifPresent(description -> describe(shown, table, description));
        if (device.simulated()) {
            table.row(shown.say("technician.device.real"), shown.say("device.simulated"));
        }
        return table;
    }

    private static void describe(Shown shown, InfoTable table, DeviceDescription description) {
        row(shown, table, "technician.device.model", description.name());
        row(shown, table, "technician.device.firmware", description.firmware());
        String abilities = description.capabilities().stream()
                .map(can ->
                        shown.say("device.capability." + can.name(), Map.of()).shown())
                .collect(Collectors.joining(" · "));
        if (!abilities.isEmpty()) {
            table.row(shown.say("technician.device.capabilities"), shown.words().literal(abilities));
        }
    }

    private static void row(Shown shown, InfoTable table, String name, String value) {
        if (!value.isBlank()) {
            table.row(shown.say(name), shown.words().code(value));
        }
    }
}
