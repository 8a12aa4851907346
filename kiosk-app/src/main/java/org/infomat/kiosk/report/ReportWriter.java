package org.infomat.kiosk.report;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.infomat.kiosk.audit.AuditRecord;
import org.infomat.kiosk.technician.Diagnosis;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Writes a report as the contract has it (`terminalReport`): JSON that people can read, a value a line. Nothing of the
/// people whom the terminal serves is in it; the audit log names technicians.
public final class ReportWriter {
    private static final int LINE = 2000;
    private static final int DETAIL = 1000;
    private static final int NAME = 200;
    private static final int FAULT = 500;

    private ReportWriter() {}

    public static String write(Findings findings) {
        ObjectNode report = JsonNodeFactory.instance.objectNode();
        report.put("format", "infomat-terminal-report/1")
                .put("id", findings.id().toString())
                .put("terminal", findings.terminal());
        Wire.put(report, "hall", findings.hall(), NAME);
        report.put("made", findings.made().toString());
        Diagnosis diagnosis = findings.diagnosis();
        var devices = report.putArray("devices");
        findings.devices().forEach(device -> devices.add(DeviceWriter.write(device)));
        report.set("network", network(diagnosis.hub()));
        report.set("computer", computer(diagnosis.machine()));
        diagnosis
                .machine()
                .content()
                .ifPresent(content -> report.putObject("content")
                        .put("id", content.id())
                        .put("version", content.version())
                        .put("hash", content.hash()));
        report.set("applications", applications(diagnosis.applications()));
        report.set("audit", audit(findings));
        var log = report.putArray("log");
        diagnosis.log().forEach(line -> log.add(line(line)));
        return report.toPrettyString() + "\n";
    }

    private static ObjectNode network(Diagnosis.Hub hub) {
        ObjectNode network = JsonNodeFactory.instance.objectNode().put("reached", hub.reached());
        Wire.put(network, "lastReached", hub.lastReached(), Instant::toString);
        Wire.put(network, "lastFailure", hub.code(), NAME);
        hub.ahead().map(Duration::toSeconds).ifPresent(seconds -> network.put("hubAheadSeconds", seconds));
        Wire.put(
                network,
                "certificateUntil",
                hub.certificate(),
                certificate -> certificate.until().toString());
        return network;
    }

    private static ObjectNode computer(Diagnosis.Machine machine) {
        ObjectNode computer = JsonNodeFactory.instance.objectNode();
        machine.disk().ifPresent(room -> computer.set("disk", room(room)));
        machine.memory().ifPresent(room -> computer.set("memory", room(room)));
        computer.set("program", room(machine.program()));
        machine.celsius().ifPresent(degrees -> computer.put("celsius", degrees));
        return computer;
    }

    private static ObjectNode room(Diagnosis.Room room) {
        return JsonNodeFactory.instance.objectNode().put("used", room.used()).put("whole", room.whole());
    }

    /// Counts and ages, and no application by its id: where one stands is asked for on the screen.
    private static ObjectNode applications(Diagnosis.Applications applications) {
        long aside = applications.waiting().stream()
                .filter(Diagnosis.Waiting::setAside)
                .count();
        ObjectNode node = JsonNodeFactory.instance
                .objectNode()
                .put("waiting", applications.waiting().size() - aside)
                .put("setAside", aside)
                .put("sent", applications.sent());
        Wire.put(
                node,
                "oldestSince",
                applications.waiting().stream().map(Diagnosis.Waiting::since).min(Instant::compareTo),
                Instant::toString);
        Map<String, Integer> failures = new TreeMap<>();
        applications.waiting().stream()
                .filter(waiting -> !waiting.why().isBlank())
                .forEach(waiting -> failures.merge(Wire.text(waiting.why(), NAME), 1, Integer::sum));
        if (!failures.isEmpty()) {
            ObjectNode counted = node.putObject("lastFailures");
            failures.forEach(counted::put);
        }
        applications.fault().ifPresent(fault -> Wire.put(node, "fault", fault, FAULT));
        return node;
    }

    private static ObjectNode audit(Findings findings) {
        ObjectNode audit = JsonNodeFactory.instance
                .objectNode()
                .put("records", findings.audit().records())
                .put("head", findings.audit().hash());
        findings.auditFault().ifPresent(fault -> Wire.put(audit, "fault", fault, FAULT));
        var latest = audit.putArray("latest");
        findings.latest().forEach(record -> latest.add(record(record)));
        return audit;
    }

    private static ObjectNode record(AuditRecord record) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("number", record.number())
                .put("at", record.at().toString())
                .put("who", Wire.text(record.entry().who(), NAME))
                .put("how", record.entry().how())
                .put("what", Wire.text(record.entry().what(), NAME))
                .put("device", Wire.text(record.entry().device(), NAME))
                .put("detail", Wire.text(record.entry().detail(), LINE))
                .put("before", record.before());
    }

    private static ObjectNode line(Diagnosis.LogLine line) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("at", line.at().toString())
                .put("severity", Wire.word(line.severity()))
                .put("source", Wire.text(line.source(), NAME))
                .put("text", Wire.text(line.text(), DETAIL));
    }
}
