package org.infomat.hub.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.infomat.content.catalogue.Service;
import org.infomat.hub.account.Audit;
import org.infomat.hub.account.Bearer;
import org.infomat.hub.api.Problem.FieldFault;
import org.infomat.hub.application.ApplicationFile;
import org.infomat.hub.application.ApplicationFilter;
import org.infomat.hub.application.Applications;
import org.infomat.hub.application.Decision;
import org.infomat.hub.application.MoveOutcome;
import org.infomat.hub.application.Status;
import org.infomat.hub.catalogue.Services;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/// Applications and their one task, to decide them, for agencies' own systems (GovStack).
@RestController
@RequestMapping(ApiConfiguration.BASE)
class AgencyApi {

    private static final String TASK = "decide";

    record ListedFile(
            UUID fileId,
            StatusModel status,
            Optional<String> applicantId,
            Instant created,
            Instant registered,
            Optional<String> serviceName,
            Optional<UUID> serviceId,
            String serviceCode,
            String eformId,
            Optional<LocalDate> legalDeadline,
            @Nullable List<String> documentUrls) {}

    record Task(
            UUID taskId,
            UUID fileId,
            String name,
            Instant created,
            Optional<UUID> serviceId,
            String serviceCode,
            Optional<String> serviceName,
            String eFormId,
            StatusModel status) {}

    record TaskWithData(
            UUID taskId,
            UUID fileId,
            String taskName,
            Instant created,
            Optional<UUID> serviceId,
            String serviceCode,
            Optional<String> serviceName,
            String eFormId,
            StatusModel status,
            JsonNode data) {}

    record CompletedTask(UUID taskId, UUID fileId, Optional<UUID> serviceId, StatusModel status) {}

    private final Applications applications;
    private final Services services;
    private final WireTexts texts;
    private final Audit audit;

    AgencyApi(Applications applications, Services services, WireTexts texts, Audit audit) {
        this.applications = applications;
        this.services = services;
        this.texts = texts;
        this.audit = audit;
    }

    @GetMapping("/applications")
    List<ListedFile> list(
            @RequestParam Optional<String> serviceId,
            @RequestParam Optional<String> applicantId,
            @RequestParam Optional<Status> status,
            @RequestParam(defaultValue = "0") int firstResult,
            @RequestParam(defaultValue = "50") int maxResult,
            @RequestParam(defaultValue = "created") String sortBy,
            @RequestParam(defaultValue = "asc") String sortOrder,
            @AuthenticationPrincipal Bearer agency) {
        var filter = ApplicationFilter.all(order(sortBy, sortOrder), firstResult, maxResult)
                .service(serviceId.map(this::code))
                .applicant(applicantId)
                .status(status);
        audit.record(agency.name(), "applications-listed");
        return applications.list(filter).stream().map(this::listed).toList();
    }

    @GetMapping("/applications/{fileId}")
    FileModel file(@PathVariable UUID fileId, @AuthenticationPrincipal Bearer agency) {
        audit.record(agency.name(), "application-read", fileId.toString());
        return FileModel.withAnswers(find(fileId), texts);
    }

    @PutMapping("/applications/{fileId}")
    FileModel correct(
            @PathVariable UUID fileId,
            @ContractBody("applicationFileCorrection") JsonNode body,
            @AuthenticationPrincipal Bearer agency) {
        var outcome = applications.correct(fileId, body.path("formData").path("data"), agency.name());
        audit.record(agency.name(), "application-corrected", fileId.toString());
        return FileModel.withAnswers(moved(outcome), texts);
    }

    @GetMapping("/tasks")
    List<Task> tasks(
            @RequestParam Optional<UUID> fileId,
            @RequestParam(defaultValue = "0") int firstResult,
            @RequestParam(defaultValue = "50") int maxResult,
            @RequestParam(defaultValue = "created") String sortBy,
            @RequestParam(defaultValue = "asc") String sortOrder) {
        if (fileId.isPresent()) {
            return applications.find(fileId.get()).filter(AgencyApi::waits).map(this::task).stream()
                    .toList();
        }
        return applications
                .list(ApplicationFilter.all(order(sortBy, sortOrder), firstResult, maxResult)
                        .status(Optional.of(Status.PENDING)))
                .stream()
                .map(this::task)
                .toList();
    }

    @GetMapping("/tasks/{taskId}")
    TaskWithData task(@PathVariable UUID taskId, @AuthenticationPrincipal Bearer agency) {
        var file = Optional.of(find(taskId))
                .filter(AgencyApi::waits)
                .orElseThrow(() -> new ProblemException(ProblemKind.NOT_FOUND));
        audit.record(agency.name(), "application-read", taskId.toString());
        var task = task(file);
        return new TaskWithData(
                task.taskId(),
                task.fileId(),
                task.name(),
                task.created(),
                task.serviceId(),
                task.serviceCode(),
                task.serviceName(),
                task.eFormId(),
                task.status(),
                file.answers());
    }

    @PostMapping("/tasks/{taskId}/complete")
    CompletedTask complete(
            @PathVariable UUID taskId,
            @ContractBody("decision") JsonNode body,
            @AuthenticationPrincipal Bearer agency) {
        var data = body.path("data");
        var message = new TreeMap<String, String>();
        data.path("message")
                .properties()
                .forEach(text -> message.put(text.getKey(), text.getValue().stringValue()));
        var decision = new Decision(Status.valueOf(data.path("status").stringValue()), message);
        var file = moved(applications.moveOn(taskId, decision, agency.name()));
        audit.record(agency.name(), "application-" + file.status(), taskId.toString());
        return new CompletedTask(file.id(), file.id(), texts.id(file.service()), StatusModel.of(file.status(), texts));
    }

    private ApplicationFile moved(MoveOutcome outcome) {
        return switch (outcome) {
            case MoveOutcome.Moved(var file) -> file;
            case MoveOutcome.NoSuchApplication() -> throw new ProblemException(ProblemKind.NOT_FOUND);
            case MoveOutcome.NotFrom _ -> throw new ProblemException(ProblemKind.ALREADY_DECIDED);
            case MoveOutcome.MessageMissing() ->
                throw new ProblemException(
                        Problem.of(ProblemKind.INVALID_REQUEST, List.of(new FieldFault("/data/message", "required"))));
            case MoveOutcome.BrokenRules(var faults) -> throw SubmissionApi.brokenRules("/formData/data", faults);
        };
    }

    private ApplicationFile find(UUID id) {
        return applications.find(id).orElseThrow(() -> new ProblemException(ProblemKind.NOT_FOUND));
    }

    private String code(String serviceId) {
        return services.service(serviceId).map(Service::id).orElse(serviceId);
    }

    private static boolean waits(ApplicationFile file) {
        return file.status() == Status.PENDING;
    }

    private static ApplicationFilter.Order order(String sortBy, String sortOrder) {
        var ascending = sortOrder.equals("asc");
        return sortBy.equals("dueDate")
                ? ascending ? ApplicationFilter.Order.MOST_URGENT : ApplicationFilter.Order.LEAST_URGENT
                : ascending ? ApplicationFilter.Order.OLDEST : ApplicationFilter.Order.NEWEST;
    }

    private ListedFile listed(ApplicationFile file) {
        return new ListedFile(
                file.id(),
                StatusModel.of(file.status(), texts),
                file.applicant(),
                file.handedIn(),
                file.received(),
                texts.name(file.service()),
                texts.id(file.service()),
                file.service(),
                ServiceApi.id(file.service(), file.formVersion()),
                file.legalDeadline(),
                file.documents().isEmpty() ? null : file.documents());
    }

    private Task task(ApplicationFile file) {
        return new Task(
                file.id(),
                file.id(),
                TASK,
                file.received(),
                texts.id(file.service()),
                file.service(),
                texts.name(file.service()),
                ServiceApi.id(file.service(), file.formVersion()),
                StatusModel.of(file.status(), texts));
    }
}
