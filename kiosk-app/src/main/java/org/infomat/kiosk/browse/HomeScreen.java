package org.infomat.kiosk.browse;

import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import org.infomat.content.Bundle;
import org.infomat.content.catalogue.Audience;
import org.infomat.content.catalogue.Catalogue;
import org.infomat.content.catalogue.Category;
import org.infomat.content.catalogue.LifeEvent;
import org.infomat.content.catalogue.Service;
import org.infomat.kiosk.screen.LocalWords;
import org.infomat.kiosk.screen.Page;
import org.infomat.kiosk.screen.PageScreen;
import org.infomat.kiosk.screen.widget.Columns;
import org.infomat.kiosk.screen.widget.Group;
import org.infomat.kiosk.screen.widget.Phrase;
import org.infomat.kiosk.screen.widget.Row;
import org.infomat.kiosk.screen.widget.Tiles;
import org.infomat.kiosk.screen.widget.TouchButton;
import org.infomat.kiosk.visit.Event;
import org.infomat.kiosk.visit.Step;
import org.infomat.kiosk.visit.Visit;

/// The first page: search, "look up my application", life events, topics, and the entry for businesses.
final class HomeScreen extends PageScreen<Step.Home> {
    private final Consumer<Event> events;

    HomeScreen(Consumer<Event> events) {
        this.events = events;
    }

    @Override
    protected Object shows(Visit visit, Step.Home step) {
        return visit.terminal().bundle().orElseThrow().hash();
    }

    @Override
    protected Page build(Visit visit, Step.Home step, LocalWords words) {
        Bundle bundle = visit.terminal().bundle().orElseThrow();
        Catalogue catalogue = bundle.catalogue();
        return Page.titled(words, words.phrase("home.title"))
                .withoutBack()
                .withoutStartOver()
                .with(
                        new Columns(search(words), lookUp(words)),
                        new Columns(
                                Group.under(words.phrase("home.life-events"), Tiles.of(lifeEvents(catalogue, words))),
                                Group.under(words.phrase("home.categories"), Tiles.of(categories(catalogue, words)))));
    }

    private List<Node> lifeEvents(Catalogue catalogue, LocalWords words) {
        return catalogue.lifeEvents().stream()
                .map(event -> lifeEvent(event, words))
                .toList();
    }

    private Node search(LocalWords words) {
        Row row = new Row(
                "search",
                words.phrase("home.search"),
                words.phrase("home.search.summary"),
                () -> events.accept(new Event.Searched("")));
        row.getStyleClass().add("search-row");
        return row;
    }

    private Node lookUp(LocalWords words) {
        return new Row(
                "clipboard",
                words.phrase("home.look-up"),
                words.phrase("home.look-up.summary"),
                () -> events.accept(new Event.ChoseLookUp()));
    }

    private Node lifeEvent(LifeEvent event, LocalWords words) {
        return new Row(
                event.icon(),
                words.phrase(event.title()),
                Phrase.none(words.locale()),
                () -> events.accept(new Event.ChoseLifeEvent(event.id())));
    }

    private List<Node> categories(Catalogue catalogue, LocalWords words) {
        return catalogue.categories().stream()
                .map(category -> category(category, catalogue.inCategory(category.id()), words))
                .toList();
    }

    /// A shelf that is for businesses alone says so.
    private Node category(Category category, List<Service> services, LocalWords words) {
        boolean business =
                !services.isEmpty() && services.stream().allMatch(service -> service.audience() == Audience.BUSINESS);
        Phrase title = business ? words.phrase("home.business") : words.phrase(category.title());
        return new TouchButton(
                        TouchButton.Weight.NORMAL, title, () -> events.accept(new Event.ChoseCategory(category.id())))
                .withIcon(category.icon())
                .wide();
    }
}
