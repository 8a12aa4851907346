package org.infomat.kiosk.servicing;

import org.infomat.device.DeviceId;

/// What a technician looks at. Each is one page.
public sealed interface Place {
    /// All devices, and the way to everything else.
    record Overview() implements Place {}

    record DeviceDetails(DeviceId device) implements Place {}

    /// Putting in a new roll, one step after the other.
    ///
    /// @param step from 1 to [#STEPS]
    record PaperRefill(DeviceId printer, int step) implements Place {
        public static final int STEPS = 4;

        public PaperRefill {
            if (step < 1 || step > STEPS) {
                throw new IllegalArgumentException("A roll is changed in " + STEPS + " steps; there is no " + step);
            }
        }

        public boolean isLast() {
            return step == STEPS;
        }

        public PaperRefill next() {
            return new PaperRefill(printer, step + 1);
        }
    }

    /// Network, storage, memory, temperature and content.
    record Surroundings() implements Place {}

    /// The applications that are on their way.
    record Applications() implements Place {}

    /// What the program has written down, filtered.
    ///
    /// @param text what a line must contain; empty for all
    record Log(Severity least, String text) implements Place {
        public enum Severity {
            INFO,
            WARN,
            ERROR
        }
    }

    record Audit() implements Place {}

    /// "Really?", before something that cannot be taken back.
    record Confirm(Task task) implements Place {}
}
