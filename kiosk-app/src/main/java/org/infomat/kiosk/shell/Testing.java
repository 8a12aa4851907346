package org.infomat.kiosk.shell;

import java.io.IOException;
import java.io.PrintStream;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.infomat.device.health.HealthLevel;
import org.infomat.device.health.HealthOutcome;
import org.infomat.device.health.HealthReport;
import org.infomat.kiosk.hardware.DeviceConfig;
import org.infomat.kiosk.hardware.DevicesConfig;
import org.infomat.kiosk.hardware.Hardware;
import org.infomat.kiosk.hardware.usage.UsageBook;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Checks one device, which nobody else has open.
record Testing(Terminal terminal, PrintStream out) {
    int run(Words words) throws IOException, InterruptedException {
        HealthLevel level = level(words.option("--level"));
        DeviceConfig device = terminal.device(words.object(0));
        terminal.requireFree();
        terminal.record("shell.device-tested", device.id().value(), word(level));
        HealthReport report = report(terminal, device, level);
        out.println(words.json() ? json(report).toPrettyString() : told(report));
        return report.outcome() instanceof HealthOutcome.Passed ? Devices.WELL : Devices.FAILED;
    }

    /// Opens the device as configured, checks it and closes it.
    static HealthReport report(Terminal terminal, DeviceConfig device, HealthLevel level) throws InterruptedException {
        InstantSource clock = InstantSource.system();
        try (Hardware hardware = new Hardware(
                new DevicesConfig(List.of()), terminal.drivers(), new Unheard(), UsageBook.inMemory(clock), clock)) {
            return hardware.tryOut(device, level);
        }
    }

    private static HealthLevel level(String word) {
        return Arrays.stream(HealthLevel.values())
                .filter(level -> word(level).equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "'--level' is internal, external or interactive, not '" + word + "'"));
    }

    private static String word(HealthLevel level) {
        return level.name().toLowerCase(Locale.ROOT);
    }

    static String told(HealthReport report) {
        return report.device() + ", " + word(report.level()) + ": "
                + switch (report.outcome()) {
                    case HealthOutcome.Passed(String detail) -> "passed. " + detail.strip();
                    case HealthOutcome.Failed(var reason, String detail) -> "failed: " + reason + ". " + detail.strip();
                    case HealthOutcome.Unattended() -> "nobody did what it waits for";
                    case HealthOutcome.NotAvailable() -> "there is nothing to check at this level";
                };
    }

    private static ObjectNode json(HealthReport report) {
        ObjectNode json = JsonNodeFactory.instance
                .objectNode()
                .put("device", report.device().value())
                .put("level", word(report.level()))
                .put("milliseconds", report.took().toMillis());
        return switch (report.outcome()) {
            case HealthOutcome.Passed(String detail) ->
                json.put("outcome", "passed").put("detail", detail);
            case HealthOutcome.Failed(var reason, String detail) ->
                json.put("outcome", "failed").put("reason", reason.name()).put("detail", detail);
            case HealthOutcome.Unattended() -> json.put("outcome", "unattended");
            case HealthOutcome.NotAvailable() -> json.put("outcome", "not-available");
        };
    }
}
