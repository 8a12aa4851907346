package org.infomat.kiosk.report;

import org.infomat.device.DeviceDescription;
import org.infomat.device.DeviceStatus;
import org.infomat.device.health.HealthOutcome;
import org.infomat.kiosk.hardware.Checked;
import org.infomat.kiosk.hardware.usage.Usage;
import org.infomat.kiosk.technician.Diagnosis;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Writes one device of a report.
final class DeviceWriter {
    private static final int DETAIL = 1000;
    private static final int NAME = 500;

    private DeviceWriter() {}

    static ObjectNode write(Findings.DeviceFindings device) {
        Diagnosis.DeviceLine line = device.line();
        ObjectNode node = JsonNodeFactory.instance
                .objectNode()
                .put("id", line.id().value())
                .put("kind", line.kind())
                .put("driver", line.driver());
        Wire.put(node, "port", line.port(), NAME);
        status(node, line.status());
        node.put("since", line.since().toString()).put("simulated", line.simulated());
        line.description().ifPresent(description -> describe(node, description));
        count(node, device.usage());
        var events = node.putArray("events");
        line.history()
                .forEach(change ->
                        status(events.addObject().put("at", change.at().toString()), change.status()));
        var checks = node.putArray("checks");
        device.checks().forEach(check -> check(checks.addObject(), check));
        return node;
    }

    private static void status(ObjectNode node, DeviceStatus status) {
        node.put("state", status.state().name()).put("reason", status.reason().name());
        Wire.put(node, "detail", status.detail(), DETAIL);
    }

    private static void describe(ObjectNode node, DeviceDescription description) {
        Wire.put(node, "maker", description.make(), NAME);
        Wire.put(node, "model", description.model(), NAME);
        Wire.put(node, "firmware", description.firmware(), NAME);
        var capabilities = node.putArray("capabilities");
        description.capabilities().stream().map(Enum::name).sorted().forEach(capabilities::add);
    }

    private static void count(ObjectNode node, Usage usage) {
        ObjectNode counters =
                node.putObject("counters").put("since", usage.since().toString());
        usage.counts().forEach((statistic, count) -> counters.put(statistic.word(), count));
        ObjectNode failures = node.putObject("failures");
        usage.failures().forEach((reason, count) -> failures.put(reason.name(), count));
    }

    private static void check(ObjectNode node, Checked checked) {
        node.put("at", checked.at().toString())
                .put("level", Wire.word(checked.report().level()));
        switch (checked.report().outcome()) {
            case HealthOutcome.Passed(String detail) -> {
                node.put("outcome", "passed");
                Wire.put(node, "detail", detail, DETAIL);
            }
            case HealthOutcome.Failed failed -> {
                node.put("outcome", "failed").put("reason", failed.reason().name());
                Wire.put(node, "detail", failed.detail(), DETAIL);
            }
            case HealthOutcome.Unattended _ -> node.put("outcome", "unattended");
            case HealthOutcome.NotAvailable _ -> node.put("outcome", "not-available");
        }
    }
}
