package org.infomat.kiosk.hardware;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.infomat.device.Device;
import org.infomat.device.DeviceException;
import org.infomat.device.DeviceReason;
import org.infomat.device.DeviceState;
import org.infomat.device.DeviceStatus;
import org.infomat.device.Driver;
import org.infomat.device.health.HealthCheck;
import org.infomat.device.health.HealthLevel;
import org.infomat.device.health.HealthOutcome;
import org.infomat.device.health.HealthReport;

/// Opens a device that nobody supervises, checks it and closes it: whether its settings are right.
final class Tryout {
    private static final DeviceStatus NEVER_ENDED =
            new DeviceStatus(DeviceState.HARDWARE_ERROR, DeviceReason.SLOW, "it never ended");

    /// Whoever had the port lets go of it in a moment.
    private static final int TRIES = 8;

    private final DeviceConfig config;
    private final Timing timing;

    Tryout(DeviceConfig config, Timing timing) {
        this.config = config;
        this.timing = timing;
    }

    /// Never takes longer than opening and the level may; a device that hangs is left behind.
    HealthReport report(Driver<?> driver, HealthLevel level) throws InterruptedException {
        Duration limit = Supervision.OPENING_LIMIT.plus(level.limit());
        AtomicReference<DeviceStatus> failed = new AtomicReference<>(NEVER_ENDED);
        Optional<HealthReport> report = new LimitedWork<HealthReport>(timing, limit)
                .outcome(() -> checked(driver, level), failure -> failed.set(Faults.status(config, failure)), () -> {});
        return report.orElseGet(
                () -> new HealthReport(config.id(), level, HealthOutcome.of(failed.get()), Duration.ZERO));
    }

    private HealthReport checked(Driver<?> driver, HealthLevel level) throws DeviceException, InterruptedException {
        try (Device device = opened(driver, TRIES)) {
            return HealthCheck.of(device, level);
        }
    }

    private Device opened(Driver<?> driver, int tries) throws DeviceException, InterruptedException {
        try {
            return driver.open(config.id(), config.settings());
        } catch (DeviceException e) {
            if (tries == 1 || e.status().reason() != DeviceReason.PORT_REFUSED) {
                throw e;
            }
        }
        Thread.sleep(Supervision.FIRST_BACK_OFF);
        return opened(driver, tries - 1);
    }
}
