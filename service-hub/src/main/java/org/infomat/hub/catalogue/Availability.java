package org.infomat.hub.catalogue;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.infomat.content.catalogue.Service;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.stereotype.Component;

/// Which services cannot be used at the moment, as the installer says in `infomat.closures`.
@Component
public class Availability {

    /// @param until when it will be there again; absent where nobody knows
    public record Closure(
            String service, Reason reason, @Nullable Instant until) {

        boolean isOver(Instant now) {
            return until != null && !until.isAfter(now);
        }
    }

    public enum Reason {
        MAINTENANCE,
        AUTHORITY_UNREACHABLE,
        WITHDRAWN
    }

    @ConfigurationProperties("infomat")
    record Closures(@DefaultValue List<Closure> closures) {}

    private final List<Closure> closures;
    private final Clock clock;

    Availability(Closures closures, Clock clock) {
        this.closures = List.copyOf(closures.closures());
        this.clock = clock;
    }

    public Optional<Closure> closure(Service service) {
        var now = clock.instant();
        return closures.stream()
                .filter(closure -> closure.service().equals(service.id()))
                .filter(closure -> !closure.isOver(now))
                .findFirst();
    }
}
