package org.infomat.kiosk.hardware.usage;

import java.time.Instant;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import org.infomat.device.DeviceReason;

/// What one device has done since its counters were at zero.
///
/// @param failures how often it stopped working, by the reason that it gave
public record Usage(Instant since, Map<Statistic, Long> counts, Map<DeviceReason, Long> failures) {
    public Usage {
        Map<Statistic, Long> countsCopy = new EnumMap<>(Statistic.class);
        countsCopy.putAll(counts);
        counts = Collections.unmodifiableMap(countsCopy);
        Map<DeviceReason, Long> failuresCopy = new EnumMap<>(DeviceReason.class);
        failuresCopy.putAll(failures);
        failures = Collections.unmodifiableMap(failuresCopy);
    }

    static Usage none(Instant since) {
        return new Usage(since, Map.of(), Map.of());
    }

    public long count(Statistic statistic) {
        return counts.getOrDefault(statistic, 0L);
    }

    public long failures(DeviceReason reason) {
        return failures.getOrDefault(reason, 0L);
    }

    Usage plus(Statistic statistic, long more) {
        Map<Statistic, Long> all = new EnumMap<>(Statistic.class);
        all.putAll(counts);
        all.merge(statistic, more, Long::sum);
        return new Usage(since, all, failures);
    }

    Usage plusFailure(DeviceReason reason, long more) {
        Map<DeviceReason, Long> all = new EnumMap<>(DeviceReason.class);
        all.putAll(failures);
        all.merge(reason, more, Long::sum);
        return new Usage(since, counts, all);
    }
}
