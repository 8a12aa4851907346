package org.infomat.kiosk.technician;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.layout.VBox;
import org.infomat.content.catalogue.NeededDevice;
import org.infomat.kiosk.screen.Action;
import org.infomat.kiosk.screen.LocalWords;
import org.infomat.kiosk.screen.Page;
import org.infomat.kiosk.screen.PageScreen;
import org.infomat.kiosk.screen.widget.InfoTable;
import org.infomat.kiosk.screen.widget.Note;
import org.infomat.kiosk.screen.widget.Phrase;
import org.infomat.kiosk.screen.widget.Tiles;
import org.infomat.kiosk.screen.widget.WrapLabel;
import org.infomat.kiosk.visit.Event;
import org.infomat.kiosk.visit.Step;
import org.infomat.kiosk.visit.Visit;

/// The terminal's devices with state, reason and driver, and the applications on their way.
final class TechnicianScreen extends PageScreen<Step.Technician> {
    private final Consumer<Event> events;
    private final Supplier<Diagnosis> diagnosis;

    TechnicianScreen(Consumer<Event> events, Supplier<Diagnosis> diagnosis) {
        this.events = events;
        this.diagnosis = diagnosis;
    }

    @Override
    protected Object shows(Visit visit, Step.Technician step) {
        return diagnosis.get();
    }

    @Override
    protected Page build(Visit visit, Step.Technician step, LocalWords words) {
        Diagnosis now = diagnosis.get();
        ZoneId zone = visit.terminal().zone();
        Page page = Page.titled(words, words.phrase("technician.title"))
                .withoutBack()
                .withoutLeaving()
                .with(new WrapLabel(words.phrase("technician.devices"), "heading"));
        page.with(
                now.devices().isEmpty()
                        ? new Note(Note.Kind.WARN, words.phrase("technician.devices.none"))
                        : Tiles.of(now.devices().stream()
                                .map(device -> device(device, zone, words))
                                .toList()));
        return page.with(
                        new WrapLabel(words.phrase("technician.outbox"), "heading"),
                        outbox(now.outbox(), zone, words),
                        terminal(now, words))
                .main(new Action(
                        words.phrase("technician.close"),
                        "log-out",
                        () -> events.accept(new Event.ServiceMode(false))));
    }

    private static Node device(Diagnosis.DeviceLine device, ZoneId zone, LocalWords words) {
        boolean works = device.status().works();
        VBox card = new VBox(
                new WrapLabel(words.phrase(kind(device.kind())), "strong"),
                new Note(
                                works ? Note.Kind.GOOD : Note.Kind.BAD,
                                words.phrase(
                                        "device.state."
                                                + device.status().state().name(),
                                        Map.of()))
                        .bare(),
                new WrapLabel(
                        words.phrase("device.reason." + device.status().reason().name(), Map.of())),
                new WrapLabel(words.phrase("technician.driver", Map.of("name", device.driver())), "secondary"),
                new WrapLabel(since("technician.since", device.since(), zone, words), "secondary"));
        if (!device.status().detail().isBlank()) {
            card.getChildren().add(new WrapLabel(words.code(device.status().detail()), "secondary"));
        }
        if (device.simulated()) {
            card.getChildren().add(new Note(Note.Kind.WARN, words.phrase("device.simulated")).bare());
        }
        card.getStyleClass().add("card");
        return card;
    }

    private static InfoTable outbox(Diagnosis.OutboxCounts counts, ZoneId zone, LocalWords words) {
        InfoTable table = new InfoTable();
        count(table, "clock", "technician.outbox.waiting", counts.waiting(), words);
        counts.oldest()
                .ifPresent(oldest -> table.row(
                        "alert-circle",
                        words.phrase("technician.outbox.oldest"),
                        words.literal(words.date(oldest, zone) + " " + words.time(oldest, zone))));
        count(table, "check", "technician.outbox.sent", counts.sent(), words);
        count(table, "x", "technician.outbox.refused", counts.refused(), words);
        return table;
    }

    private static void count(InfoTable table, String icon, String key, int count, LocalWords words) {
        table.row(icon, words.phrase(key), words.literal(words.number(BigDecimal.valueOf(count))));
    }

    private static InfoTable terminal(Diagnosis now, LocalWords words) {
        return new InfoTable()
                .row(
                        "wifi",
                        words.phrase("technician.network"),
                        words.phrase(now.network() ? "technician.network.up" : "technician.network.down"))
                .row(
                        "package",
                        words.phrase("technician.bundle"),
                        now.bundle().map(words::code).orElseGet(() -> words.phrase("technician.bundle.none")));
    }

    private static Phrase since(String key, Instant at, ZoneId zone, LocalWords words) {
        return words.phrase(key, Map.of("date", words.date(at, zone), "time", words.time(at, zone)));
    }

    private static String kind(NeededDevice kind) {
        return switch (kind) {
            case CARD_READER -> "device.kind.card-reader";
            case BARCODE_SCANNER -> "device.kind.barcode-scanner";
            case RECEIPT_PRINTER -> "device.kind.receipt-printer";
        };
    }
}
