package org.infomat.kiosk.shell;

import java.io.IOException;
import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.infomat.device.DeviceReason;
import org.infomat.kiosk.hardware.DeviceListing;
import org.infomat.kiosk.hardware.Hardware;
import org.infomat.kiosk.hardware.usage.UsageBook;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Every configured device: as the running kiosk has it, or asked now where it does not run.
record Listing(Terminal terminal, PrintStream out) {
    private static final Duration OPENING = Duration.ofSeconds(4);
    private static final Duration LOOK_AGAIN = Duration.ofMillis(50);

    int run(Words words) throws IOException, InterruptedException {
        Optional<String> running = terminal.running();
        JsonNode devices = JsonMapper.shared().readTree(running.isPresent() ? running.get() : asked());
        if (words.json()) {
            out.println(devices.toPrettyString());
        } else {
            print(devices, running.isPresent());
        }
        return all(devices) ? Devices.WELL : Devices.FAILED;
    }

    private static boolean all(JsonNode devices) {
        boolean well = true;
        for (JsonNode device : devices) {
            String state = device.get("state").asString();
            well &= state.equals("ONLINE") || state.equals("BUSY");
        }
        return well;
    }

    /// Each device is opened, asked, and closed again. Nothing of it is counted.
    private String asked() throws InterruptedException {
        try (Hardware hardware = new Hardware(
                terminal.file().read(),
                terminal.drivers(),
                new Unheard(),
                UsageBook.copied(terminal.data().resolve("devices/usage.txt"), InstantSource.system()),
                InstantSource.system())) {
            hardware.start();
            long end = System.nanoTime() + OPENING.toNanos();
            while (System.nanoTime() < end
                    && hardware.reports().stream()
                            .anyMatch(report -> report.status().reason() == DeviceReason.NOT_OPENED)) {
                Thread.sleep(LOOK_AGAIN);
            }
            return DeviceListing.of(hardware).toString();
        }
    }

    private void print(JsonNode devices, boolean running) {
        out.println(
                running
                        ? "The kiosk runs; this is what it says."
                        : "The kiosk does not run; the devices were asked now.");
        Table table = new Table("DEVICE", "CLASS", "DRIVER", "PLACE", "STATE", "REASON", "SINCE", "MODEL", "FIRMWARE");
        for (JsonNode device : devices) {
            table.row(
                    text(device, "id"),
                    text(device, "class"),
                    text(device, "driver") + (device.get("simulated").asBoolean() ? " (simulated)" : ""),
                    text(device, "place"),
                    text(device, "state"),
                    text(device, "reason"),
                    since(text(device, "since")),
                    (text(device, "make") + " " + text(device, "model")).strip(),
                    text(device, "firmware"));
        }
        table.print(out);
        devices.forEach(this::details);
    }

    private static String text(JsonNode device, String field) {
        return device.path(field).asString("");
    }

    private static String since(String instant) {
        Duration passed = Duration.between(Instant.parse(instant), Instant.now());
        return passed.toHours() > 0
                ? passed.toHours() + " h " + passed.toMinutesPart() + " min"
                : passed.toMinutes() > 0 ? passed.toMinutes() + " min" : Math.max(0, passed.toSeconds()) + " s";
    }

    private void details(JsonNode device) {
        List<String> capabilities = new ArrayList<>();
        device.path("capabilities").forEach(capability -> capabilities.add(capability.asString()));
        List<String> counts = new ArrayList<>();
        device.path("counters")
                .propertyStream()
                .forEach(count ->
                        counts.add(count.getKey() + " " + count.getValue().asLong()));
        device.path("failures")
                .propertyStream()
                .forEach(count -> counts.add(
                        "failed " + count.getKey() + " " + count.getValue().asLong()));
        out.println();
        String id = text(device, "id");
        String detail = text(device, "detail");
        out.println(detail.startsWith(id + ": ") ? detail : detail.isEmpty() ? id : id + ": " + detail);
        if (!capabilities.isEmpty()) {
            out.println("  can: " + String.join(", ", capabilities));
        }
        if (!counts.isEmpty()) {
            out.println("  has done: " + String.join(", ", counts));
        }
    }
}
