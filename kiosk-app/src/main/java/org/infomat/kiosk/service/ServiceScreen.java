package org.infomat.kiosk.service;

import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import org.infomat.content.catalogue.Service;
import org.infomat.kiosk.screen.LocalWords;
import org.infomat.kiosk.screen.Page;
import org.infomat.kiosk.screen.PageScreen;
import org.infomat.kiosk.screen.widget.Columns;
import org.infomat.kiosk.screen.widget.Group;
import org.infomat.kiosk.screen.widget.InfoTable;
import org.infomat.kiosk.screen.widget.Note;
import org.infomat.kiosk.screen.widget.TouchButton;
import org.infomat.kiosk.screen.widget.WrapLabel;
import org.infomat.kiosk.visit.Event;
import org.infomat.kiosk.visit.Fitness;
import org.infomat.kiosk.visit.Obstacle;
import org.infomat.kiosk.visit.Step;
import org.infomat.kiosk.visit.Visit;

/// A service before it is begun: cost, time, documents, and whether it can be used here and now; if not, what to do
/// instead.
final class ServiceScreen extends PageScreen<Step.ServicePage> {
    private final Consumer<Event> events;

    ServiceScreen(Consumer<Event> events) {
        this.events = events;
    }

    @Override
    protected Object shows(Visit visit, Step.ServicePage step) {
        Service service = visit.service(step.service()).orElseThrow();
        return new Shown(service.id(), Fitness.obstacles(visit.terminal(), service), Beginning.open(visit, service));
    }

    @Override
    protected Page build(Visit visit, Step.ServicePage step, LocalWords words) {
        Service service = visit.service(step.service()).orElseThrow();
        List<Obstacle> obstacles = Fitness.obstacles(visit.terminal(), service);
        Page page = Page.titled(words, words.spokenOf(service, "title", service.title()))
                .with(
                        new WrapLabel(words.phrase(service.authority()), "secondary"),
                        new WrapLabel(words.spokenOf(service, "description", service.description())));
        if (!obstacles.isEmpty()) {
            page.with(obstacles(visit, service, obstacles, words));
        }
        InfoTable facts = new FactsTable(words, service, Beginning.open(visit, service)).drawn();
        if (service.page(words.language()).isPresent()) {
            facts.more(more(words));
        }
        page.with(facts);
        return new Beginning(words, events).action(page, service, obstacles.isEmpty());
    }

    private static Node obstacles(Visit visit, Service service, List<Obstacle> obstacles, LocalWords words) {
        ObstacleWords reasons = new ObstacleWords(words, visit.terminal().zone());
        Node[] notes = obstacles.stream()
                .map(obstacle -> new Note(Note.Kind.WARN, reasons.of(obstacle)))
                .toArray(Node[]::new);
        Group why = Group.under(words.phrase("service.obstacle"), notes);
        return service.elsewhere().isEmpty()
                ? why
                : new Columns(
                        why,
                        Group.under(
                                words.phrase("service.elsewhere"),
                                new WrapLabel(words.spokenOf(service, "elsewhere", service.elsewhere()))));
    }

    private TouchButton more(LocalWords words) {
        return new TouchButton(
                        TouchButton.Weight.NORMAL,
                        words.phrase("service.more"),
                        () -> events.accept(new Event.AskedForInformation()))
                .withIcon("file-text");
    }

    private record Shown(String service, List<Obstacle> obstacles, boolean open) {}
}
