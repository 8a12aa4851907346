package org.infomat.kiosk.hardware;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import org.infomat.device.DeviceId;
import org.infomat.device.DeviceStatus;
import org.infomat.device.Driver;
import org.infomat.device.health.HealthLevel;
import org.infomat.device.health.HealthReport;

/// Devices that give way: to another in their place for good, or to somebody who needs their port for a while. One at a
/// time.
final class Replacing {
    private final Fleet fleet;
    private final Timing timing;

    Replacing(Fleet fleet, Timing timing) {
        this.fleet = fleet;
        this.timing = timing;
    }

    synchronized void replace(DeviceConfig config) {
        fleet.driver(config).check(config.settings());
        int place = fleet.place(config.id());
        if (place < 0) {
            fleet.add(config);
        } else {
            fleet.dismiss(place);
            fleet.put(config, place);
        }
    }

    synchronized HealthReport tryOut(DeviceConfig config, HealthLevel level) throws InterruptedException {
        Driver<?> driver = fleet.driver(config);
        int place = fleet.place(config.id());
        if (place < 0) {
            return new Tryout(config, timing).report(driver, level);
        }
        DeviceConfig before = fleet.all().get(place).config();
        fleet.dismiss(place);
        try {
            return new Tryout(config, timing).report(driver, level);
        } finally {
            fleet.put(before, place);
        }
    }

    synchronized <T> Optional<T> apart(DeviceId id, Duration limit, DriverWork<T> work, Consumer<DeviceStatus> failed)
            throws InterruptedException {
        DeviceConfig config = fleet.device(id).config();
        int place = fleet.place(id);
        fleet.dismiss(place);
        try {
            return new Tryout(config, timing).outcome(fleet.driver(config), limit, work, failed);
        } finally {
            fleet.put(config, place);
        }
    }
}
