package org.infomat.kiosk.hardware;

import java.util.List;
import java.util.Locale;
import org.infomat.device.DeviceDescription;
import org.infomat.device.DeviceId;
import org.infomat.kiosk.hardware.usage.Usage;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// All that is known of the devices, as JSON: for a shell on the same machine.
public final class DeviceListing {
    private static final List<String> PLACES = List.of("port", "device", "usb", "camera", "uri", "reader", "chip");

    private DeviceListing() {}

    public static ArrayNode of(Hardware hardware) {
        ArrayNode all = JsonNodeFactory.instance.arrayNode();
        hardware.reports().forEach(report -> all.add(device(hardware, report)));
        return all;
    }

    private static ObjectNode device(Hardware hardware, DeviceReport report) {
        DeviceId id = report.id();
        ObjectNode device = JsonNodeFactory.instance
                .objectNode()
                .put("id", id.value())
                .put("class", report.deviceClass().word())
                .put("driver", report.driver())
                .put("place", place(hardware.config(id)))
                .put("simulated", report.simulated())
                .put("state", report.status().state().name())
                .put("reason", report.status().reason().name())
                .put("detail", report.status().detail())
                .put("since", report.since().toString());
        hardware.describe(id).ifPresent(description -> describe(device, description));
        count(device, hardware.usage(id));
        return device;
    }

    private static String place(DeviceConfig config) {
        return PLACES.stream()
                .flatMap(key -> config.settings().find(key).stream())
                .findFirst()
                .orElse("");
    }

    private static void describe(ObjectNode device, DeviceDescription description) {
        device.put("make", description.make())
                .put("model", description.model())
                .put("firmware", description.firmware());
        ArrayNode capabilities = device.putArray("capabilities");
        description.capabilities().forEach(capability -> capabilities.add(word(capability)));
    }

    private static void count(ObjectNode device, Usage usage) {
        ObjectNode counters = device.putObject("counters");
        usage.counts().forEach((statistic, count) -> counters.put(statistic.word(), count));
        ObjectNode failures = device.putObject("failures");
        usage.failures().forEach((reason, count) -> failures.put(word(reason), count));
        device.put("counted-since", usage.since().toString());
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
