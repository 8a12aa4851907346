package org.infomat.kiosk;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.infomat.device.Capability;
import org.infomat.device.DeviceDescription;
import org.infomat.device.DeviceId;
import org.infomat.device.recording.Recordable;
import org.infomat.device.signal.Sensor;
import org.infomat.kiosk.hardware.DeviceReport;
import org.infomat.kiosk.hardware.Hardware;
import org.infomat.kiosk.hardware.Sensed;
import org.infomat.kiosk.hardware.usage.Statistic;
import org.infomat.kiosk.hardware.usage.Usage;
import org.infomat.kiosk.technician.Diagnosis;

/// Each device as a technician sees it.
record DeviceLines(Hardware hardware) {
    Diagnosis.DeviceLine line(DeviceReport report) {
        DeviceId id = report.id();
        return new Diagnosis.DeviceLine(
                id,
                report.deviceClass().word(),
                report.driver(),
                hardware.config(id).settings().get("port", ""),
                report.status(),
                report.since(),
                report.simulated(),
                Recordable.of(hardware.driver(id)),
                hardware.describe(id),
                counters(hardware.usage(id)),
                history(id));
    }

    /// The sensors that each board has.
    Map<DeviceId, List<Diagnosis.Sensing>> sensing() {
        Map<DeviceId, List<Diagnosis.Sensing>> all = new LinkedHashMap<>();
        hardware.sensed().forEach((board, sensors) -> all.put(board, sensing(board, sensors)));
        return all;
    }

    private List<Diagnosis.Sensing> sensing(DeviceId board, Map<Sensor, Sensed> sensors) {
        Set<Capability> wired =
                hardware.describe(board).map(DeviceDescription::capabilities).orElse(Set.of());
        return sensors.entrySet().stream()
                .filter(sensor -> wired.contains(sensor.getKey().capability()))
                .map(sensor -> new Diagnosis.Sensing(
                        sensor.getKey(),
                        sensor.getValue().active(),
                        sensor.getValue().changes()))
                .toList();
    }

    private List<Diagnosis.Change> history(DeviceId id) {
        return hardware.history(id).reversed().stream()
                .map(event -> new Diagnosis.Change(event.time(), event.status()))
                .toList();
    }

    private static Diagnosis.Counters counters(Usage usage) {
        Map<String, Long> counts = new LinkedHashMap<>();
        usage.counts().forEach((statistic, count) -> counts.put(statistic.name(), shown(statistic, count)));
        return new Diagnosis.Counters(usage.since(), counts, usage.failures());
    }

    /// In the unit of its text: a page that told seconds would be drawn anew each second.
    private static long shown(Statistic statistic, long count) {
        return statistic == Statistic.SECONDS_ONLINE ? Duration.ofSeconds(count).toHours() : count;
    }
}
