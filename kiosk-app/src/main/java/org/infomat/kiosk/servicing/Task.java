package org.infomat.kiosk.servicing;

import java.util.UUID;

/// What a technician wants done. Each is in the audit log before it begins, and its outcome after it.
public sealed interface Task {
    /// Whether it is asked about once more before it begins.
    default boolean asksFirst() {
        return false;
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
