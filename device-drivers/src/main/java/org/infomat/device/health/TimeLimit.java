package org.infomat.device.health;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.infomat.device.Device;
import org.infomat.device.DeviceException;
import org.infomat.device.DeviceReason;
import org.infomat.device.DeviceState;
import org.infomat.device.DeviceStatus;

/// Work with a device that is interrupted when its time is over, and left behind if that does not end it.
final class TimeLimit {
    private TimeLimit() {}

    /// What is done with the device.
    @FunctionalInterface
    interface Work<T> {
        T result() throws DeviceException, InterruptedException;
    }

    /// The result, or nothing when it took too long.
    static <T> Optional<T> call(Device device, Duration limit, Work<T> work)
            throws DeviceException, InterruptedException {
        FutureTask<T> task = new FutureTask<>(work::result);
        Thread thread = Thread.ofVirtual().name(device.id() + "-health").start(task);
        try {
            return Optional.of(task.get(limit.toNanos(), TimeUnit.NANOSECONDS));
        } catch (TimeoutException e) {
            return Optional.empty();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof DeviceException refusal ? refusal : fault(device, e);
        } finally {
            thread.interrupt();
        }
    }

    private static DeviceException fault(Device device, ExecutionException e) {
        DeviceStatus status = DeviceStatus.of(DeviceState.HARDWARE_ERROR, DeviceReason.UNRECOVERABLE);
        return new DeviceException(device.id(), status, "Its driver has a fault", "Report it with the log", e);
    }
}
