package org.infomat.hub.api;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.infomat.hub.account.Bearer;
import org.infomat.hub.api.Problem.FieldFault;
import org.infomat.hub.terminal.AuditHead;
import org.infomat.hub.terminal.ReportFacts;
import org.infomat.hub.terminal.ReportOutcome;
import org.infomat.hub.terminal.Reports;
import org.infomat.hub.terminal.SignedReport;
import org.infomat.hub.terminal.TerminalEvent;
import org.infomat.hub.terminal.TerminalEvents;
import org.infomat.hub.terminal.TerminalKey;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/// What terminals tell of themselves.
@RestController
@RequestMapping(ApiConfiguration.BASE)
class TerminalApi {

    record ReportReceipt(UUID reportId, Instant received, boolean signed, String key, String audit) {}

    record EventsReceipt(int received) {}

    private final Reports reports;
    private final TerminalEvents events;
    private final Contract contract;

    TerminalApi(Reports reports, TerminalEvents events, Contract contract) {
        this.reports = reports;
        this.events = events;
        this.contract = contract;
    }

    @PutMapping("/terminal/reports/{reportId}")
    ReportReceipt handIn(
            @PathVariable UUID reportId,
            @ContractBody("signedReport") JsonNode body,
            @AuthenticationPrincipal Bearer terminal) {
        var content = body.path("report").stringValue();
        var report = new SignedReport(content, bytes(body, "signature"), key(body));
        return switch (reports.receive(terminal.name(), facts(reportId, content), report)) {
            case ReportOutcome.Received(var at, var signed, var key, var audit) ->
                new ReportReceipt(reportId, at, signed, WireTexts.code(key), WireTexts.code(audit));
            case ReportOutcome.IdTaken() -> throw new ProblemException(ProblemKind.KEY_REUSED);
        };
    }

    @PostMapping("/terminal/events")
    EventsReceipt tell(@ContractBody("terminalEvents") JsonNode body, @AuthenticationPrincipal Bearer terminal) {
        var told = body.path("events").valueStream().map(TerminalApi::event).toList();
        var audit = body.path("audit");
        events.receive(
                terminal.name(),
                told,
                audit.isMissingNode()
                        ? Optional.empty()
                        : Optional.of(new AuditHead(
                                audit.path("number").longValue(),
                                audit.path("hash").stringValue(),
                                instant(audit, "asOf", "/audit"),
                                java.util.Map.of())));
        return new EventsReceipt(told.size());
    }

    private static TerminalEvent event(JsonNode event) {
        return new TerminalEvent(
                UUID.fromString(event.path("id").stringValue()),
                TerminalEvent.Kind.valueOf(event.path("kind")
                        .stringValue()
                        .toUpperCase(Locale.ROOT)
                        .replace('-', '_')),
                instant(event, "at", "/events"));
    }

    /// The report is a text of its own, since its signature is over its bytes; it keeps the contract like any body.
    private ReportFacts facts(UUID id, String content) {
        var report = ContractBodyReader.parsed(content.getBytes(StandardCharsets.UTF_8));
        var faults = contract.faults("terminalReport", report);
        if (!faults.isEmpty()) {
            throw broken(faults.stream()
                    .map(fault -> new FieldFault("/report" + fault.pointer(), fault.keyword()))
                    .toList());
        }
        if (!report.path("id").stringValue().equals(id.toString())) {
            throw broken(List.of(new FieldFault("/report/id", "const")));
        }
        var made = instant(report, "made", "/report");
        return new ReportFacts(
                id,
                made,
                head(report.path("audit"), made),
                report.path("audit").path("fault").isMissingNode());
    }

    /// Each record names the hash of the one before it.
    private static AuditHead head(JsonNode audit, Instant made) {
        var hashes = new HashMap<Long, String>();
        audit.path("latest")
                .valueStream()
                .filter(record -> record.path("number").longValue() > 1)
                .forEach(record -> hashes.put(
                        record.path("number").longValue() - 1,
                        record.path("before").stringValue()));
        return new AuditHead(
                audit.path("records").longValue(), audit.path("head").stringValue(), made, hashes);
    }

    private static TerminalKey key(JsonNode body) {
        return TerminalKey.of(bytes(body, "publicKey"))
                .orElseThrow(() -> broken(List.of(new FieldFault("/publicKey", "format"))));
    }

    private static byte[] bytes(JsonNode body, String property) {
        try {
            return Base64.getDecoder().decode(body.path(property).stringValue());
        } catch (IllegalArgumentException _) {
            throw broken(List.of(new FieldFault("/" + property, "contentEncoding")));
        }
    }

    private static Instant instant(JsonNode holder, String property, String parent) {
        try {
            return OffsetDateTime.parse(holder.path(property).stringValue()).toInstant();
        } catch (DateTimeParseException _) {
            throw broken(List.of(new FieldFault(parent + "/" + property, "format")));
        }
    }

    private static ProblemException broken(List<FieldFault> faults) {
        return new ProblemException(Problem.of(ProblemKind.INVALID_REQUEST, faults));
    }
}
