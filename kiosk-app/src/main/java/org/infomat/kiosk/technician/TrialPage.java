package org.infomat.kiosk.technician;

import java.util.List;
import java.util.stream.Stream;
import javafx.scene.Node;
import org.infomat.device.DeviceId;
import org.infomat.kiosk.screen.Action;
import org.infomat.kiosk.screen.Page;
import org.infomat.kiosk.screen.widget.Group;
import org.infomat.kiosk.screen.widget.Tiles;
import org.infomat.kiosk.screen.widget.TouchButton;
import org.infomat.kiosk.screen.widget.WrapLabel;
import org.infomat.kiosk.servicing.Act;
import org.infomat.kiosk.servicing.Place;
import org.infomat.kiosk.servicing.Task;
import org.infomat.kiosk.servicing.Trial;

/// One trial: what to do, the buttons that do it, what came of it, and how it went.
final class TrialPage {
    private TrialPage() {}

    static Page of(Shown shown, Trial trial) {
        Page page = shown.page(TrialWords.name(shown, trial)).with(new WrapLabel(TrialWords.toDo(shown, trial)));
        trial.device()
                .flatMap(shown.now()::device)
                .ifPresent(device -> page.with(
                        new Group(DeviceWords.state(shown, device), new WrapLabel(DeviceWords.reason(shown, device)))));
        work(shown, trial).forEach(page::with);
        TaskNote.of(shown).ifPresent(page::with);
        return begins(shown, page, trial).with(Verdict.on(shown, trial, ""));
    }

    private static List<Node> work(Shown shown, Trial trial) {
        return switch (trial.kind()) {
            case RECEIPT, SHEET -> List.of(prints(shown, trial.device().orElseThrow()));
            case CARD ->
                List.of(order(
                        shown, "credit-card", new Task.ReadCard(trial.device().orElseThrow())));
            case CODE ->
                List.of(order(
                        shown, "maximize", new Task.ScanCode(trial.device().orElseThrow())));
            case SOUND -> List.of(tones(shown));
            case KEYBOARD -> List.of(new KeyboardTrial(shown));
            case SIGNALS, TOUCH, COLOURS -> List.of();
        };
    }

    /// Trials that take the whole screen begin by the main action.
    private static Page begins(Shown shown, Page page, Trial trial) {
        return switch (trial.kind()) {
            case TOUCH -> page.main(begin(shown, new Act.Turn(new Place.TouchGrid())));
            case COLOURS -> page.main(begin(shown, new Act.Open(Place.Colours.first())));
            case RECEIPT, SHEET, CARD, CODE, SIGNALS, KEYBOARD, SOUND -> page;
        };
    }

    private static Action begin(Shown shown, Act act) {
        return new Action(
                shown.say("technician.trial.begin"), () -> shown.acts().accept(act));
    }

    private static Tiles prints(Shown shown, DeviceId printer) {
        Tiles tiles = Tiles.of(shown.languages().stream()
                .map(language -> order(shown, "file-text", new Task.PrintScript(printer, language.tag())))
                .toList());
        tiles.getChildren().add(order(shown, "bar-chart-2", new Task.PrintMeasures(printer)));
        return tiles;
    }

    private static Tiles tones(Shown shown) {
        return Tiles.of(Stream.of(Task.Outlet.values())
                .flatMap(outlet -> Stream.of(Task.Side.values()).map(side -> new Task.PlayTone(outlet, side)))
                .map(tone -> order(shown, tone.outlet() == Task.Outlet.SPEAKER ? "volume-2" : "headphones", tone))
                .toList());
    }

    private static TouchButton order(Shown shown, String icon, Task.Trying task) {
        return shown.orders(icon, TrialWords.name(shown, task), task);
    }
}
