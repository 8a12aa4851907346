package org.infomat.kiosk.browse;

import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import org.infomat.content.catalogue.Audience;
import org.infomat.content.catalogue.Service;
import org.infomat.kiosk.screen.LocalWords;
import org.infomat.kiosk.screen.widget.Note;
import org.infomat.kiosk.screen.widget.Row;
import org.infomat.kiosk.screen.widget.RowList;
import org.infomat.kiosk.visit.Event;
import org.infomat.kiosk.visit.Fitness;
import org.infomat.kiosk.visit.Visit;

/// Services as large rows, each with a remark where it cannot be used here and now.
record FoundServices(List<Found> rows) {
    record Found(Service service, boolean fit) {}

    static FoundServices of(Visit visit, List<String> ids) {
        return new FoundServices(ids.stream()
                .flatMap(id -> visit.service(id).stream())
                .map(service -> new Found(
                        service, Fitness.obstacles(visit.terminal(), service).isEmpty()))
                .toList());
    }

    Node drawn(LocalWords words, Consumer<Event> events) {
        return new RowList(
                words, rows.stream().map(found -> row(found, words, events)).toList());
    }

    private static Row row(Found found, LocalWords words, Consumer<Event> events) {
        Service service = found.service();
        Row row = new Row(
                service.icon(),
                words.spokenOf(service, "title", service.title()),
                words.spokenOf(service, "summary", service.summary()),
                () -> events.accept(new Event.ChoseService(service.id())));
        if (service.audience() == Audience.BUSINESS) {
            row.withNote(new Note(Note.Kind.INFO, words.phrase("results.for-business")).bare());
        }
        return found.fit() ? row : row.withNote(new Note(Note.Kind.WARN, words.phrase("results.not-now")).bare());
    }
}
