package org.infomat.hub.api;

import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.infomat.content.catalogue.Service;
import org.infomat.hub.application.Flag;
import org.infomat.hub.application.Status;
import org.infomat.hub.catalogue.ServiceIds;
import org.infomat.hub.catalogue.Services;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/// The names that answers carry beside codes, for readers without a bundle.
@Component
class WireTexts {

    private final MessageSource texts;
    private final Services services;

    WireTexts(MessageSource texts, Services services) {
        this.texts = texts;
        this.services = services;
    }

    String title(Status status) {
        return texts.getMessage("status." + status.name(), null, Locale.ENGLISH);
    }

    Optional<String> name(String service) {
        return services.service(service).map(this::name);
    }

    String name(Service service) {
        return service.title().in(services.bundle().defaultLanguage());
    }

    Optional<UUID> id(String service) {
        return services.service(service).map(Service::id).map(ServiceIds::of);
    }

    static String code(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static String code(Flag flag) {
        return code((Enum<?>) flag);
    }
}
