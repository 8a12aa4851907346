package org.infomat.kiosk.hardware;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.infomat.device.DeviceReason;
import org.infomat.device.DeviceState;
import org.infomat.device.DeviceStatus;

/// Whether a device comes and goes so often that each time told would help nobody: then it is told once that it is
/// unstable, until it has worked for a while.
///
/// @param troubles when it last fell into trouble, the latest last
/// @param troubled whether it is in trouble now
/// @param since when that began
record Steadiness(List<Instant> troubles, boolean troubled, Instant since, boolean unstable) {
    static final Steadiness UNTRIED = new Steadiness(List.of(), false, Instant.EPOCH, false);
    static final int TOO_OFTEN = 3;
    static final Duration WITHIN = Duration.ofSeconds(20);
    static final Duration SETTLED = Duration.ofSeconds(5);

    Steadiness {
        troubles = List.copyOf(troubles);
    }

    /// A device that is only starting is no trouble.
    Steadiness after(DeviceStatus status, Instant now) {
        if (status.state() == DeviceState.STARTING) {
            return this;
        }
        boolean trouble = !status.works() || status.reason() == DeviceReason.BABBLING;
        Instant begun = trouble == troubled ? since : now;
        List<Instant> all = trouble && !troubled ? with(now) : troubles;
        return new Steadiness(all, trouble, begun, unstable(all, trouble, begun, now));
    }

    private List<Instant> with(Instant now) {
        return Stream.concat(troubles.stream().skip(troubles.size() == TOO_OFTEN ? 1 : 0), Stream.of(now))
                .toList();
    }

    private boolean unstable(List<Instant> all, boolean trouble, Instant begun, Instant now) {
        if (unstable) {
            return trouble || now.isBefore(begun.plus(SETTLED));
        }
        return trouble
                && all.size() == TOO_OFTEN
                && all.getFirst().plus(WITHIN).isAfter(all.getLast())
                && begun.equals(now);
    }

    DeviceStatus told(DeviceStatus status) {
        return unstable
                ? new DeviceStatus(
                        DeviceState.HARDWARE_ERROR, DeviceReason.UNSTABLE, status.reason() + " " + status.detail())
                : status;
    }
}
