package org.infomat.kiosk.technician;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.Node;
import org.infomat.kiosk.screen.Page;
import org.infomat.kiosk.screen.widget.Columns;
import org.infomat.kiosk.screen.widget.Group;
import org.infomat.kiosk.screen.widget.Phrase;
import org.infomat.kiosk.screen.widget.Row;
import org.infomat.kiosk.screen.widget.WrapLabel;
import org.infomat.kiosk.servicing.Act;
import org.infomat.kiosk.servicing.Place;
import org.infomat.kiosk.servicing.Trial;

/// All that can be tried by hand: each device, and what belongs to the terminal itself.
final class TrialsPage {
    private TrialsPage() {}

    static Page of(Shown shown) {
        Page page = shown.page(shown.say("technician.trials"))
                .with(new WrapLabel(shown.say("technician.trials.summary"), "secondary"));
        TaskNote.of(shown).ifPresent(page::with);
        List<Node> devices = shown.now().devices().stream()
                .flatMap(device -> TrialWords.of(device).stream()
                        .<Node>map(trial ->
                                row(shown, trial, shown.words().code(device.id().value()))))
                .toList();
        if (!devices.isEmpty()) {
            page.with(group(shown, "technician.trials.devices", devices));
        }
        return page.with(group(
                shown,
                "technician.trials.screen",
                Stream.of(Trial.Kind.values())
                        .filter(kind -> !kind.ofDevice())
                        .<Node>map(kind -> row(
                                shown, Trial.of(kind), Phrase.none(shown.words().locale())))
                        .toList()));
    }

    private static Group group(Shown shown, String heading, List<Node> rows) {
        return Group.under(shown.say(heading), new Columns(rows.toArray(Node[]::new)));
    }

    private static Row row(Shown shown, Trial trial, Phrase of) {
        return new Row(
                TrialWords.icon(trial),
                TrialWords.name(shown, trial),
                of,
                () -> shown.acts().accept(new Act.Open(Place.of(trial))));
    }

    /// The way to a device's trial from its own page.
    static Optional<Node> button(Shown shown, Diagnosis.DeviceLine device) {
        return TrialWords.of(device).map(trial -> shown.leadsTo("eye", shown.say("technician.trial"), Place.of(trial)));
    }
}
