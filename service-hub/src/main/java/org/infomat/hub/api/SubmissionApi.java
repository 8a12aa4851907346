package org.infomat.hub.api;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.infomat.content.form.AnswerFault;
import org.infomat.hub.account.Bearer;
import org.infomat.hub.api.Problem.FieldFault;
import org.infomat.hub.application.Applications;
import org.infomat.hub.application.HandInOutcome;
import org.infomat.hub.application.HandedIn;
import org.infomat.hub.application.HistoryStep;
import org.infomat.hub.application.LookUpOutcome;
import org.infomat.hub.application.Submission;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/// Handing an application in, and asking where it stands.
@RestController
@RequestMapping(ApiConfiguration.BASE)
class SubmissionApi {

    record Step(String code, Instant at, @Nullable Map<String, String> message) {

        static Step of(HistoryStep step) {
            return new Step(step.status().name(), step.at(), step.message().isEmpty() ? null : step.message());
        }
    }

    record StatusView(
            String reference,
            Optional<UUID> serviceId,
            String serviceCode,
            Optional<String> serviceName,
            StatusModel status,
            boolean ended,
            Instant handedIn,
            Instant registered,
            Optional<LocalDate> legalDeadline,
            List<Step> history) {}

    private final Applications applications;
    private final WireTexts texts;

    SubmissionApi(Applications applications, WireTexts texts) {
        this.applications = applications;
        this.texts = texts;
    }

    @PostMapping("/services/{serviceId}/applications")
    ResponseEntity<FileModel> handIn(
            @PathVariable String serviceId,
            @RequestHeader("Idempotency-Key") String key,
            @ContractBody("applicationFileSubmit") JsonNode body,
            @AuthenticationPrincipal Bearer sender) {
        return switch (applications.handIn(submission(serviceId, key, body), sender.name())) {
            case HandInOutcome.Received(var file, var replayed) -> {
                var answer = ResponseEntity.ok();
                if (replayed) {
                    answer.header("Idempotency-Replayed", "true");
                }
                yield answer.body(FileModel.of(file, texts));
            }
            case HandInOutcome.BrokenRules(var faults) -> throw brokenRules("/formData/data", faults);
            case HandInOutcome.KeyReused() -> throw new ProblemException(ProblemKind.KEY_REUSED);
            case HandInOutcome.ReferenceTaken() -> throw new ProblemException(ProblemKind.REFERENCE_TAKEN);
        };
    }

    @PostMapping("/applications/look-up")
    StatusView lookUp(@ContractBody("applicationLookUp") JsonNode body, @AuthenticationPrincipal Bearer terminal) {
        var reference = body.path("reference").stringValue();
        var code = body.path("code").stringValue();
        return switch (applications.lookUp(reference, code, terminal.name())) {
            case LookUpOutcome.Found found -> view(found);
            case LookUpOutcome.Unknown() -> throw new ProblemException(ProblemKind.APPLICATION_UNKNOWN);
            case LookUpOutcome.TooManyAttempts(var wait) -> throw ProblemException.tooManyAttempts(wait);
        };
    }

    static ProblemException brokenRules(String parent, List<AnswerFault> faults) {
        return new ProblemException(Problem.of(
                ProblemKind.INVALID_APPLICATION,
                faults.stream()
                        .map(fault -> FieldFault.of(parent, fault.property(), fault.keyword()))
                        .toList()));
    }

    private static Submission submission(String service, String key, JsonNode body) {
        var said = body.path("handedIn");
        var handedIn = new HandedIn(
                said.path("reference").stringValue(),
                said.path("code").stringValue(),
                said.path("formVersion").stringValue(),
                said.path("language").stringValue(),
                instant(said.path("at").stringValue()),
                said.path("terminalId").stringValue());
        return new Submission(
                key,
                service,
                body.path("applicantId").stringValueOpt(),
                body.path("formData").path("data"),
                body.path("documentUrls")
                        .valueStream()
                        .map(JsonNode::stringValue)
                        .toList(),
                handedIn);
    }

    /// RFC 3339 allows a few times, such as leap seconds, that Java has no value for.
    private static Instant instant(String time) {
        try {
            return OffsetDateTime.parse(time).toInstant();
        } catch (DateTimeParseException _) {
            throw new ProblemException(
                    Problem.of(ProblemKind.INVALID_REQUEST, List.of(new FieldFault("/handedIn/at", "format"))));
        }
    }

    private StatusView view(LookUpOutcome.Found found) {
        var file = found.file();
        return new StatusView(
                file.reference(),
                texts.id(file.service()),
                file.service(),
                texts.name(file.service()),
                StatusModel.of(file.status(), texts),
                file.status().ended(),
                file.handedIn(),
                file.received(),
                file.legalDeadline(),
                found.history().stream().map(Step::of).toList());
    }
}
