package org.infomat.hub.application;

import java.util.List;
import java.util.Optional;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;

/// An application as it arrives.
///
/// @param service as it was sent: a service's code, its UUID, or something that the hub does not know
/// @param applicant the number by which the person was identified
/// @param answers by property of the form
/// @param documents addresses of documents that were handed in before
public record Submission(
        String idempotencyKey,
        String service,
        Optional<String> applicant,
        JsonNode answers,
        List<String> documents,
        HandedIn handedIn) {

    private static final JsonMapper SORTED = JsonMapper.builder()
            .enable(JsonNodeFeature.WRITE_PROPERTIES_SORTED)
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .build();

    public Submission {
        documents = List.copyOf(documents);
    }

    /// Equal for submissions that say the same, whatever order or white space they were written with.
    String[] words() {
        return new String[] {
            service,
            applicant.orElse(""),
            SORTED.writeValueAsString(answers),
            String.join(" ", documents),
            handedIn.reference(),
            handedIn.code(),
            handedIn.formVersion(),
            handedIn.language(),
            handedIn.at().toString(),
            handedIn.terminal()
        };
    }

    /// Personal data are not for logs.
    @Override
    public String toString() {
        return "Submission[" + service + "]";
    }
}
