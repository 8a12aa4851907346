package org.infomat.content.catalogue;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;

/// Everything that can be found at a terminal.
public record Catalogue(List<Category> categories, List<LifeEvent> lifeEvents, SequencedMap<String, Service> services) {
    public Catalogue {
        categories = List.copyOf(categories);
        lifeEvents = List.copyOf(lifeEvents);
        services = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(services));
    }

    public Optional<Service> service(String id) {
        return Optional.ofNullable(services.get(id));
    }

    public Optional<Category> category(String id) {
        return categories.stream().filter(category -> category.id().equals(id)).findFirst();
    }

    public List<Service> inCategory(String categoryId) {
        return services.values().stream()
                .filter(service -> service.category().equals(categoryId))
                .toList();
    }

    public List<Service> of(LifeEvent event) {
        return event.services().stream().flatMap(id -> service(id).stream()).toList();
    }
}
