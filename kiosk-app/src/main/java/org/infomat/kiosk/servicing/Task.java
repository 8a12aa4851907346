package org.infomat.kiosk.servicing;

import java.util.UUID;
import org.infomat.device.DeviceId;
import org.infomat.device.health.HealthLevel;

/// What a technician wants done. Each is in the audit log before it begins, and its outcome after it.
public sealed interface Task {
    /// Whether it is asked about once more before it begins.
    default boolean asksFirst() {
        return false;
    }

    /// Checks a device, as far as the level says.
    record CheckHealth(DeviceId device, HealthLevel level) implements Task {
        /// Whether the technician has to do something that the device notices.
        public boolean needsPerson() {
            return level == HealthLevel.INTERACTIVE;
        }
    }

    /// Closes a device and opens it anew.
    record Reconnect(DeviceId device) implements Task {}

    /// Sets a device's counters to zero, after its paper or the device itself was replaced.
    record ResetCounters(DeviceId device) implements Task {
        @Override
        public boolean asksFirst() {
            return true;
        }
    }

    /// Sends what waits now, however long it was to wait.
    record SendNow() implements Task {}

    /// Takes an application that holds up the others out of the line.
    record SetAside(UUID application) implements Task {
        @Override
        public boolean asksFirst() {
            return true;
        }
    }

    /// Tries an application that was set aside again.
    record PutBack(UUID application) implements Task {}

    record VerifyAudit() implements Task {}

    /// Ends the program, so that its supervisor starts it again.
    record Restart() implements Task {
        @Override
        public boolean asksFirst() {
            return true;
        }
    }
}
