package org.infomat.kiosk.servicing;

import java.util.Optional;
import org.infomat.device.DeviceId;

/// What technicians try with their own hands, eyes and ears, and then judge.
///
/// @param device which one is tried; empty for what belongs to the terminal itself
public record Trial(Kind kind, Optional<DeviceId> device) {
    public Trial {
        if (kind.ofDevice() != device.isPresent()) {
            throw new IllegalArgumentException(kind + (kind.ofDevice() ? " needs a device" : " is of no device"));
        }
    }

    /// Each has a name `technician.trial.NAME` and a text `technician.trial.do.NAME` that says what to do.
    public enum Kind {
        RECEIPT(true),
        SHEET(true),
        CARD(true),
        CODE(true),
        SIGNALS(true),
        TOUCH(false),
        COLOURS(false),
        KEYBOARD(false),
        SOUND(false);

        private final boolean ofDevice;

        Kind(boolean ofDevice) {
            this.ofDevice = ofDevice;
        }

        public boolean ofDevice() {
            return ofDevice;
        }
    }

    public static Trial of(Kind kind) {
        return new Trial(kind, Optional.empty());
    }

    public static Trial of(Kind kind, DeviceId device) {
        return new Trial(kind, Optional.of(device));
    }
}
