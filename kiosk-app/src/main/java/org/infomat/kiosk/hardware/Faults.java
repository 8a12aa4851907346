package org.infomat.kiosk.hardware;

import java.util.stream.Stream;
import org.infomat.device.DeviceException;
import org.infomat.device.DeviceReason;
import org.infomat.device.DeviceState;
import org.infomat.device.DeviceStatus;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What a device is to say of itself after something with it has failed.
final class Faults {
    private static final Logger LOG = LoggerFactory.getLogger(Faults.class);

    private Faults() {}

    /// A driver's fault is told by its place: its message might quote what was printed or read.
    static DeviceStatus status(DeviceConfig config, Throwable failure) {
        if (failure instanceof DeviceException refusal) {
            DeviceStatus status = refusal.status();
            return new DeviceStatus(status.state(), status.reason(), String.valueOf(refusal.getMessage()));
        }
        if (failure instanceof InterruptedException) {
            return new DeviceStatus(DeviceState.HARDWARE_ERROR, DeviceReason.SLOW, "its work was broken off");
        }
        String place = failure.getClass().getName()
                + Stream.of(failure.getStackTrace())
                        .findFirst()
                        .map(frame -> " at " + frame)
                        .orElse("");
        LOG.error("{}: driver {} failed unexpectedly: {}", config.id(), config.driver(), place);
        return new DeviceStatus(DeviceState.HARDWARE_ERROR, DeviceReason.UNRECOVERABLE, place);
    }
}
