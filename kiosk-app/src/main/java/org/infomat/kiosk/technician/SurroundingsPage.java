package org.infomat.kiosk.technician;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.Node;
import org.infomat.kiosk.screen.Page;
import org.infomat.kiosk.screen.widget.Group;
import org.infomat.kiosk.screen.widget.InfoTable;
import org.infomat.kiosk.screen.widget.Note;
import org.infomat.kiosk.screen.widget.Phrase;

/// The line to the hub, the computer inside, and the content.
final class SurroundingsPage {
    private static final BigDecimal GIGA = BigDecimal.valueOf(1_000_000_000L);

    private SurroundingsPage() {}

    static Page of(Shown shown) {
        Page page = shown.page(shown.say("technician.surroundings"));
        warnings(shown, shown.now().hub()).forEach(page::with);
        return page.with(
                Group.under(shown.say("technician.network"), hub(shown)),
                Group.under(shown.say("technician.machine"), machine(shown)),
                Group.under(shown.say("technician.content"), content(shown)));
    }

    /// What will keep the terminal from its hub one day, or does so already.
    private static List<Node> warnings(Shown shown, Diagnosis.Hub hub) {
        List<Node> warnings = new ArrayList<>();
        hub.certificate()
                .filter(Diagnosis.Certificate::endsSoon)
                .ifPresent(ends -> warnings.add(
                        ends.hasEnded()
                                ? new Note(Note.Kind.BAD, shown.say("technician.network.certificate.ended"))
                                : new Note(
                                        Note.Kind.WARN,
                                        shown.say(
                                                "technician.network.certificate.soon",
                                                Map.of("days", ends.daysLeft())))));
        if (hub.clocksDiffer()) {
            warnings.add(new Note(Note.Kind.WARN, shown.say("technician.network.clocks")));
        }
        return warnings;
    }

    private static InfoTable hub(Shown shown) {
        Diagnosis.Hub hub = shown.now().hub();
        InfoTable table = new InfoTable()
                .row(
                        "wifi",
                        shown.say("technician.network.state"),
                        shown.say(hub.reached() ? "technician.network.up" : "technician.network.down"))
                .row(
                        "clock",
                        shown.say("technician.network.last"),
                        known(shown, hub.lastReached().map(shown::at)))
                .row(
                        "watch",
                        shown.say("technician.network.ahead"),
                        known(shown, hub.ahead().map(ahead -> seconds(shown, ahead))))
                .row(
                        "lock",
                        shown.say("technician.network.certificate"),
                        known(shown, hub.certificate().map(ends -> certificate(shown, ends))));
        if (!hub.reached() && !hub.code().isEmpty()) {
            table.row(
                    "alert-circle",
                    shown.say("technician.network.why"),
                    shown.words().code(hub.code()));
        }
        return table;
    }

    private static InfoTable machine(Shown shown) {
        Diagnosis.Machine machine = shown.now().machine();
        return new InfoTable()
                .row("hard-drive", shown.say("technician.machine.disk"), room(shown, machine.disk()))
                .row("cpu", shown.say("technician.machine.memory"), room(shown, machine.memory()))
                .row("box", shown.say("technician.machine.program"), room(shown, Optional.of(machine.program())))
                .row(
                        "thermometer",
                        shown.say("technician.machine.temperature"),
                        known(
                                shown,
                                machine.celsius()
                                        .map(degrees ->
                                                shown.say("technician.machine.celsius", Map.of("degrees", degrees)))));
    }

    private static InfoTable content(Shown shown) {
        InfoTable table = new InfoTable();
        shown.now()
                .machine()
                .content()
                .ifPresentOrElse(
                        content -> table.row(
                                        "package",
                                        shown.say("technician.content.version"),
                                        shown.words().code(content.id() + " " + content.version()))
                                .row(
                                        "hash",
                                        shown.say("technician.content.hash"),
                                        shown.words().code(content.hash())),
                        () -> table.row(
                                "package",
                                shown.say("technician.content.version"),
                                shown.say("technician.content.none")));
        return table;
    }

    private static Phrase known(Shown shown, Optional<Phrase> value) {
        return value.orElseGet(() -> shown.say("technician.unknown"));
    }

    private static Phrase certificate(Shown shown, Diagnosis.Certificate ends) {
        return shown.say(
                "technician.network.certificate.left",
                Map.of(
                        "days",
                        Math.max(0, ends.daysLeft()),
                        "date",
                        shown.words().date(ends.until(), shown.zone())));
    }

    private static Phrase seconds(Shown shown, Duration ahead) {
        return shown.say("technician.network.seconds", Map.of("seconds", ahead.toSeconds()));
    }

    private static Phrase room(Shown shown, Optional<Diagnosis.Room> room) {
        return known(
                shown,
                room.map(known -> shown.say(
                        "technician.machine.room",
                        Map.of(
                                "free",
                                gigabytes(shown, known.whole() - known.used()),
                                "whole",
                                gigabytes(shown, known.whole())))));
    }

    private static String gigabytes(Shown shown, long bytes) {
        return shown.words().number(BigDecimal.valueOf(bytes).divide(GIGA, 1, RoundingMode.HALF_UP));
    }
}
