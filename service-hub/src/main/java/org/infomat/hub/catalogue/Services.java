package org.infomat.hub.catalogue;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.infomat.content.Bundle;
import org.infomat.content.catalogue.Service;
import org.infomat.content.form.Form;

/// The services of the hub's bundle, with the forms of every bundle that the hub ever had.
public final class Services {

    private record Edition(String service, String version) {}

    private final Bundle bundle;
    private final Map<UUID, Service> byId;
    private final Map<Edition, Form> forms;

    /// @param earlier bundles that terminals may still be showing, the newest first
    Services(Bundle bundle, List<Bundle> earlier) {
        this.bundle = bundle;
        this.byId = bundle.catalogue().services().values().stream()
                .collect(Collectors.toMap(service -> ServiceIds.of(service.id()), Function.identity()));
        this.forms = Stream.concat(Stream.of(bundle), earlier.stream())
                .flatMap(one -> one.catalogue().services().values().stream())
                .flatMap(service -> service.form().stream())
                .collect(Collectors.toMap(
                        form -> new Edition(form.serviceId(), form.version()),
                        Function.identity(),
                        (newer, _) -> newer));
    }

    public Bundle bundle() {
        return bundle;
    }

    public Collection<Service> all() {
        return bundle.catalogue().services().values();
    }

    /// @param codeOrId the service's code or its UUID
    public Optional<Service> service(String codeOrId) {
        return bundle.catalogue().service(codeOrId).or(() -> byUuid(codeOrId));
    }

    public Optional<Form> form(String codeOrId, String version) {
        var code = service(codeOrId).map(Service::id).orElse(codeOrId);
        return Optional.ofNullable(forms.get(new Edition(code, version)));
    }

    /// Every version that the hub knows, the bundle's own first.
    public List<Form> forms(Service service) {
        var latest = service.form();
        return Stream.concat(
                        latest.stream(),
                        forms.values().stream()
                                .filter(form -> form.serviceId().equals(service.id()))
                                .filter(form -> !Objects.equals(form, latest.orElse(null))))
                .toList();
    }

    private Optional<Service> byUuid(String text) {
        if (text.length() != 36) {
            return Optional.empty();
        }
        try {
            return Optional.ofNullable(byId.get(UUID.fromString(text)));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}
