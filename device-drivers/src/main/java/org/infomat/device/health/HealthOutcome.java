package org.infomat.device.health;

import org.infomat.device.DeviceReason;
import org.infomat.device.DeviceStatus;

/// What became of a check. Details are for the technician and hold nothing of a person.
public sealed interface HealthOutcome {
    record Passed(String detail) implements HealthOutcome {}

    /// The reason has a text with what to do.
    record Failed(DeviceReason reason, String detail) implements HealthOutcome {}

    /// Nobody did in time what the check asks a person for: nothing is known of the device.
    record Unattended() implements HealthOutcome {}

    /// There is nothing to check at this level in a device of this kind.
    record NotAvailable() implements HealthOutcome {}

    static HealthOutcome of(DeviceStatus status) {
        return status.works()
                ? new Passed(status.state() + " " + status.reason() + " " + status.detail())
                : new Failed(status.reason(), status.state() + " " + status.detail());
    }
}
