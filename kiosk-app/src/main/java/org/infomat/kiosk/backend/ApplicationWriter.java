package org.infomat.kiosk.backend;

import java.util.UUID;
import org.infomat.content.form.Answers;
import org.infomat.content.text.Language;
import org.infomat.kiosk.outbox.Submission;
import org.infomat.kiosk.visit.HandedIn;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Writes an application as the contract wants it, once: the same bytes are sent at every attempt.
public final class ApplicationWriter {
    private final String terminalId;

    public ApplicationWriter(String terminalId) {
        this.terminalId = terminalId;
    }

    /// @param applicantId the number by which the person was identified, empty where the service identifies nobody
    public Submission write(
            UUID id, HandedIn handedIn, String formVersion, Language language, Answers answers, String applicantId) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        if (!applicantId.isBlank()) {
            body.put("applicantId", applicantId);
        }
        body.putObject("formData")
                .put("eFormId", handedIn.serviceId() + "." + formVersion)
                .set("data", answers.toNode());
        body.putObject("handedIn")
                .put("reference", handedIn.reference().value())
                .put("code", handedIn.code().value())
                .put("formVersion", formVersion)
                .put("language", language.tag())
                .put("at", handedIn.at().toString())
                .put("terminalId", terminalId);
        return new Submission(id, handedIn.serviceId(), body.toString());
    }
}
