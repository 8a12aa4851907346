package org.infomat.content;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.infomat.content.catalogue.Category;
import org.infomat.content.catalogue.LifeEvent;

/// Reads `categories.yaml`: the shelves and the life events by which services are found.
final class CategoryReading {
    private final YamlObject root;
    private final Set<String> services;

    private CategoryReading(YamlObject root, Set<String> services) {
        this.root = root;
        this.services = services;
    }

    record Shelves(List<Category> categories, List<LifeEvent> lifeEvents) {}

    static Shelves read(BundleFiles files, Source source, Set<String> services) {
        if (!files.has(source.file())) {
            source.fault("", "The bundle has no categories.yaml", "Add it, with categories and life-events");
        }
        return files.text(source.file())
                .flatMap(text -> YamlReading.read(source, text))
                .map(node -> new CategoryReading(YamlObject.of(source, "", node), services).read())
                .orElse(new Shelves(List.of(), List.of()));
    }

    private Shelves read() {
        var shelves = new Shelves(categories(), lifeEvents());
        root.noMore();
        return shelves;
    }

    private List<Category> categories() {
        var categories = new ArrayList<Category>();
        var ids = new HashSet<String>();
        for (YamlObject object : root.objects("categories")) {
            categories.add(new Category(id(object, ids), object.text("icon"), object.localized("title")));
            object.noMore();
        }
        return categories;
    }

    private List<LifeEvent> lifeEvents() {
        var events = new ArrayList<LifeEvent>();
        var ids = new HashSet<String>();
        for (YamlObject object : root.objects("life-events")) {
            String id = id(object, ids);
            var event = new LifeEvent(
                    id,
                    object.text("icon"),
                    object.localized("title"),
                    object.localized("description"),
                    object.texts("services"));
            object.noMore();
            event.services().stream()
                    .filter(service -> !services.contains(service))
                    .forEach(service -> object.fault(
                            "services", "There is no service '" + service + "'", "Name a folder of services/"));
            events.add(event);
        }
        return events;
    }

    private static String id(YamlObject object, Set<String> ids) {
        String id = object.parsed("id", Names::id, "");
        if (!ids.add(id)) {
            object.fault("id", "The id '" + id + "' stands here twice", "Give each its own");
        }
        return id;
    }
}
