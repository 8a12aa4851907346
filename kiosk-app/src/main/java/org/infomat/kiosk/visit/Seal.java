package org.infomat.kiosk.visit;

/// Whether anybody has tampered with the terminal since a technician last had it.
public enum Seal {
    INTACT,
    /// It is being moved or broken open now.
    BREAKING,
    /// It was, and nobody has looked at it since.
    BROKEN;

    Seal on(boolean noticed) {
        if (noticed) {
            return BREAKING;
        }
        return this == BREAKING ? BROKEN : this;
    }

    /// A technician has had the terminal and leaves it as it is.
    Seal inspected() {
        return this == BROKEN ? INTACT : this;
    }
}
