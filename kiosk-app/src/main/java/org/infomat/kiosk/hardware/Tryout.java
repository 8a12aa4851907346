package org.infomat.kiosk.hardware;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
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

/// Work with a device that nobody supervises: it is opened, used and closed again. A check of it tells whether its
/// settings are right.
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
        AtomicReference<DeviceStatus> failed = new AtomicReference<>(NEVER_ENDED);
        return outcome(driver, level.limit(), (own, device) -> checked(own, device, level), failed::set)
                .orElseGet(() -> new HealthReport(config.id(), level, HealthOutcome.of(failed.get()), Duration.ZERO));
    }

    private static HealthReport checked(Driver<?> driver, DeviceConfig config, HealthLevel level)
            throws DeviceException, InterruptedException {
        try (Device device = driver.open(config.id(), config.settings())) {
            return HealthCheck.of(device, level);
        }
    }

    /// What the work brings, or nothing after `failed` has been told why: it never takes longer than opening and the
    /// limit.
    <T> Optional<T> outcome(Driver<?> driver, Duration limit, DriverWork<T> work, Consumer<DeviceStatus> failed)
            throws InterruptedException {
        return new LimitedWork<T>(timing, Supervision.OPENING_LIMIT.plus(limit))
                .outcome(
                        () -> granted(driver, work, TRIES),
                        failure -> failed.accept(Faults.status(config, failure)),
                        () -> failed.accept(NEVER_ENDED));
    }

    private <T> T granted(Driver<?> driver, DriverWork<T> work, int tries)
            throws DeviceException, InterruptedException {
        try {
            return work.with(driver, config);
        } catch (DeviceException e) {
            if (tries == 1 || e.status().reason() != DeviceReason.PORT_REFUSED) {
                throw e;
            }
        }
        Thread.sleep(Supervision.FIRST_BACK_OFF);
        return granted(driver, work, tries - 1);
    }
}
