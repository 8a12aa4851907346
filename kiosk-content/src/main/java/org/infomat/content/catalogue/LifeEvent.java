package org.infomat.content.catalogue;

import java.util.List;
import org.infomat.content.text.Localized;

/// Something that happens in a life (a journey, a child, an own business), with the services that it calls for.
public record LifeEvent(String id, String icon, Localized title, Localized description, List<String> services) {
    public LifeEvent {
        services = List.copyOf(services);
    }
}
