package org.infomat.hub.api;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.infomat.content.catalogue.Service;
import org.infomat.content.catalogue.ServiceKind;
import org.infomat.content.form.Form;
import org.infomat.hub.catalogue.Availability;
import org.infomat.hub.catalogue.ServiceIds;
import org.infomat.hub.catalogue.Services;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/// Services, their forms, and whether they can be used now.
@RestController
@RequestMapping(ApiConfiguration.BASE)
class ServiceApi {

    record CodeAndValue(String code, String value) {}

    record ServiceModel(
            UUID id,
            String serviceCode,
            String name,
            String version,
            String type,
            boolean isExecutable,
            boolean isClosed,
            String description,
            @Nullable List<CodeAndValue> serviceBody) {}

    record EFormModel(
            String eFormId,
            String name,
            String version,
            boolean latest,
            @Nullable JsonNode schema) {}

    record AvailabilityModel(
            String serviceCode,
            String state,
            @Nullable String reason,
            @Nullable Instant until) {}

    record AvailabilityList(List<AvailabilityModel> services) {}

    private final Services services;
    private final Availability availability;
    private final WireTexts texts;

    ServiceApi(Services services, Availability availability, WireTexts texts) {
        this.services = services;
        this.availability = availability;
        this.texts = texts;
    }

    @GetMapping("/services")
    ResponseEntity<List<ServiceModel>> list(@RequestParam(defaultValue = "") String name) {
        var wanted = name.toLowerCase(Locale.ROOT);
        return revalidated(services.all().stream()
                .filter(service -> service.title().byLanguage().values().stream()
                        .anyMatch(title -> title.toLowerCase(Locale.ROOT).contains(wanted)))
                .map(service -> model(service, null))
                .toList());
    }

    @GetMapping("/services/availability")
    ResponseEntity<AvailabilityList> availability() {
        return revalidated(new AvailabilityList(
                services.all().stream().map(this::availability).toList()));
    }

    @GetMapping("/services/{serviceId}")
    ResponseEntity<ServiceModel> service(@PathVariable String serviceId) {
        var service = find(serviceId);
        return revalidated(model(service, body(service)));
    }

    @GetMapping("/services/{serviceId}/eForms")
    ResponseEntity<List<EFormModel>> forms(@PathVariable String serviceId) {
        var service = find(serviceId);
        return revalidated(services.forms(service).stream()
                .map(form -> model(service, form, null))
                .toList());
    }

    @GetMapping("/eForms/{eFormId}")
    ResponseEntity<EFormModel> form(@PathVariable String eFormId) {
        for (var service : services.all()) {
            for (var form : services.forms(service)) {
                if (id(form).equals(eFormId)) {
                    return revalidated(model(service, form, form.schema()));
                }
            }
        }
        throw new ProblemException(ProblemKind.NOT_FOUND);
    }

    static String id(Form form) {
        return id(form.serviceId(), form.version());
    }

    static String id(String service, String version) {
        return service + "." + version;
    }

    private Service find(String serviceId) {
        return services.service(serviceId).orElseThrow(() -> new ProblemException(ProblemKind.SERVICE_UNKNOWN));
    }

    private ServiceModel model(Service service, @Nullable List<CodeAndValue> body) {
        return new ServiceModel(
                ServiceIds.of(service.id()),
                service.id(),
                texts.name(service),
                services.bundle().version(),
                "Public",
                service.kind() == ServiceKind.FORM,
                availability.closure(service).isPresent(),
                service.description().in(services.bundle().defaultLanguage()),
                body);
    }

    private List<CodeAndValue> body(Service service) {
        var language = services.bundle().defaultLanguage();
        var body = new ArrayList<CodeAndValue>();
        body.add(new CodeAndValue("authority", service.authority().in(language)));
        body.add(new CodeAndValue("processing-time", service.processingTime().toString()));
        body.add(new CodeAndValue("legal-basis", service.legalBasis().in(language)));
        service.legalDeadline().ifPresent(period -> body.add(new CodeAndValue("legal-deadline", period.toString())));
        service.documents().forEach(document -> body.add(new CodeAndValue("document", document.in(language))));
        return body;
    }

    private EFormModel model(Service service, Form form, @Nullable JsonNode schema) {
        var latest = service.form().equals(Optional.of(form));
        return new EFormModel(id(form), texts.name(service), form.version(), latest, schema);
    }

    private AvailabilityModel availability(Service service) {
        return availability
                .closure(service)
                .map(closure -> new AvailabilityModel(
                        service.id(), "unavailable", WireTexts.code(closure.reason()), closure.until()))
                .orElseGet(() -> new AvailabilityModel(service.id(), "available", null, null));
    }

    /// May be kept, and is asked for again with its ETag.
    static <T> ResponseEntity<T> revalidated(T body) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noCache().cachePrivate())
                .body(body);
    }
}
