package org.infomat.hub.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.infomat.hub.application.ApplicationFile;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// An application file on the wire (GovStack).
record FileModel(
        UUID fileId,
        String reference,
        Instant registered,
        Optional<UUID> serviceId,
        String serviceCode,
        Optional<String> serviceName,
        StatusModel status,
        boolean ended,
        Optional<LocalDate> legalDeadline,
        @Nullable List<String> flags,
        @Nullable Data applicationData) {

    record FormData(String eFormId, JsonNode data) {}

    record Data(
            Optional<String> applicantId,
            Instant created,
            FormData formData,
            @Nullable List<String> documentUrls) {}

    /// For terminals: where it stands, and nobody's answers.
    static FileModel of(ApplicationFile file, WireTexts texts) {
        return of(file, texts, null);
    }

    /// For agencies.
    static FileModel withAnswers(ApplicationFile file, WireTexts texts) {
        return of(
                file,
                texts,
                new Data(
                        file.applicant(),
                        file.handedIn(),
                        new FormData(ServiceApi.id(file.service(), file.formVersion()), file.answers()),
                        file.documents().isEmpty() ? null : file.documents()));
    }

    private static FileModel of(ApplicationFile file, WireTexts texts, @Nullable Data data) {
        return new FileModel(
                file.id(),
                file.reference(),
                file.received(),
                texts.id(file.service()),
                file.service(),
                texts.name(file.service()),
                StatusModel.of(file.status(), texts),
                file.status().ended(),
                file.legalDeadline(),
                file.flags().isEmpty()
                        ? null
                        : file.flags().stream().map(WireTexts::code).sorted().toList(),
                data);
    }
}
