package org.infomat.kiosk.technician;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.infomat.device.health.HealthLevel;
import org.infomat.kiosk.screen.Action;
import org.infomat.kiosk.screen.Page;
import org.infomat.kiosk.screen.widget.Group;
import org.infomat.kiosk.screen.widget.InfoTable;
import org.infomat.kiosk.screen.widget.Tiles;
import org.infomat.kiosk.screen.widget.TouchButton;
import org.infomat.kiosk.screen.widget.WrapLabel;
import org.infomat.kiosk.servicing.Act;
import org.infomat.kiosk.servicing.Attachment;
import org.infomat.kiosk.servicing.Ended;
import org.infomat.kiosk.servicing.Task;

/// A device as it would be written into `devices.yaml`: tried first, used after that.
final class ProposalPage {
    private ProposalPage() {}

    static Page of(Shown shown, Attachment.Candidate candidate) {
        Page page = shown.page(shown.say("device.kind." + candidate.kind(), Map.of()))
                .with(new WrapLabel(shown.say(
                        candidate.replaces() ? "technician.propose.replaces" : "technician.propose.new",
                        Map.of("device", candidate.id().value()))));
        TaskNote.of(shown).ifPresent(page::with);
        page.with(facts(shown, candidate));
        if (!candidate.settings().values().isEmpty()) {
            page.with(Group.under(shown.say("technician.propose.settings"), settings(shown, candidate)));
        }
        return page.with(trials(shown, candidate)).main(use(shown, candidate));
    }

    private static InfoTable facts(Shown shown, Attachment.Candidate candidate) {
        return new InfoTable()
                .row(shown.say("technician.device.driver"), shown.words().code(candidate.driver()))
                .row(
                        shown.say("technician.propose.why"),
                        shown.say("technician.clue." + candidate.clue().name(), Map.of()));
    }

    /// A line each, as they would be written: long paths are not read between others.
    private static InfoTable settings(Shown shown, Attachment.Candidate candidate) {
        InfoTable table = new InfoTable();
        new TreeMap<>(candidate.settings().values())
                .forEach((name, value) ->
                        table.row(shown.words().code(name), shown.words().code(value)));
        return table;
    }

    private static Tiles trials(Shown shown, Attachment.Candidate candidate) {
        return Tiles.of(Stream.of(HealthLevel.values())
                .map(level -> trial(shown, new Task.TryCandidate(candidate, level)))
                .toList());
    }

    private static TouchButton trial(Shown shown, Task.TryCandidate task) {
        String icon = switch (task.level()) {
            case INTERNAL -> "activity";
            case EXTERNAL -> "play";
            case INTERACTIVE -> "user";
        };
        return shown.orders(icon, TaskWords.name(shown, task), task);
    }

    /// Possible as soon as it has worked.
    private static Action use(Shown shown, Attachment.Candidate candidate) {
        boolean worked = shown.servicing()
                .ended()
                .filter(ended ->
                        ended.task() instanceof Task.TryCandidate && ended.result() instanceof Ended.Result.Done)
                .isPresent();
        Action use = new Action(
                shown.say("technician.task.take-on"),
                "check",
                () -> shown.acts().accept(new Act.Order(new Task.TakeOn(candidate))));
        return worked ? use : use.notNow();
    }
}
