package org.infomat.kiosk.technician;

import org.infomat.device.DeviceId;
import org.infomat.device.health.HealthLevel;
import org.infomat.kiosk.screen.Action;
import org.infomat.kiosk.screen.Page;
import org.infomat.kiosk.screen.widget.Group;
import org.infomat.kiosk.screen.widget.Icon;
import org.infomat.kiosk.screen.widget.Tiles;
import org.infomat.kiosk.screen.widget.WrapLabel;
import org.infomat.kiosk.servicing.Act;
import org.infomat.kiosk.servicing.Place;
import org.infomat.kiosk.servicing.Task;

/// Putting in a new roll, step by step, with what the printer says of itself below each.
final class RefillPage {
    private RefillPage() {}

    static Page of(Shown shown, Place.PaperRefill refill) {
        Page page = shown.page(shown.say("technician.refill"))
                .step(refill.step(), Place.PaperRefill.STEPS)
                .with(new Icon(icon(refill), "picture"), new WrapLabel(shown.say(words(refill)), "strong"));
        shown.now()
                .device(refill.printer())
                .ifPresent(device -> page.with(
                        new Group(DeviceWords.state(shown, device), new WrapLabel(DeviceWords.reason(shown, device)))));
        TaskNote.of(shown).ifPresent(page::with);
        if (refill.isLast()) {
            page.with(trials(shown, refill.printer()));
        }
        return refill.isLast()
                ? page
                : page.main(
                        new Action(shown.say("action.next"), () -> shown.acts().accept(new Act.Turn(refill.next()))));
    }

    /// A test receipt, and counters that begin with the new roll.
    private static Tiles trials(Shown shown, DeviceId printer) {
        Task print = new Task.CheckHealth(printer, HealthLevel.EXTERNAL);
        Task reset = new Task.ResetCounters(printer);
        return new Tiles(
                shown.orders("printer", shown.say("technician.refill.print"), print),
                shown.orders("rotate-ccw", TaskWords.name(shown, reset), reset));
    }

    private static String words(Place.PaperRefill refill) {
        return switch (refill.step()) {
            case 1 -> "technician.refill.open";
            case 2 -> "technician.refill.load";
            case 3 -> "technician.refill.close";
            default -> "technician.refill.try";
        };
    }

    private static String icon(Place.PaperRefill refill) {
        return switch (refill.step()) {
            case 1 -> "unlock";
            case 2 -> "disc";
            case 3 -> "lock";
            default -> "file-text";
        };
    }
}
