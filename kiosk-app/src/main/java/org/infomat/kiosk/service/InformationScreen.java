package org.infomat.kiosk.service;

import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.image.Image;
import org.infomat.content.catalogue.Service;
import org.infomat.kiosk.screen.LocalWords;
import org.infomat.kiosk.screen.Page;
import org.infomat.kiosk.screen.PageScreen;
import org.infomat.kiosk.screen.widget.MarkdownView;
import org.infomat.kiosk.visit.Event;
import org.infomat.kiosk.visit.Fitness;
import org.infomat.kiosk.visit.Step;
import org.infomat.kiosk.visit.Visit;

/// The information page of a service.
final class InformationScreen extends PageScreen<Step.Information> {
    private final Consumer<Event> events;
    private final Function<String, Image> pictures;

    InformationScreen(Consumer<Event> events, Function<String, Image> pictures) {
        this.events = events;
        this.pictures = pictures;
    }

    @Override
    protected Object shows(Visit visit, Step.Information step) {
        return new Shown(step.service(), possible(visit, step));
    }

    @Override
    protected Page build(Visit visit, Step.Information step, LocalWords words) {
        Service service = visit.service(step.service()).orElseThrow();
        Page page = Page.titled(words, words.spokenOf(service, "title", service.title()));
        service.page(words.language()).ifPresent(text -> page.with(new MarkdownView(text, words.locale(), pictures)));
        return new Beginning(words, events).action(page, service, possible(visit, step));
    }

    private static boolean possible(Visit visit, Step.Information step) {
        Service service = visit.service(step.service()).orElseThrow();
        return Fitness.obstacles(visit.terminal(), service).isEmpty();
    }

    private record Shown(String service, boolean possible) {}
}
