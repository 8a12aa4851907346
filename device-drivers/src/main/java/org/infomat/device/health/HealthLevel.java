package org.infomat.device.health;

import java.time.Duration;

/// How far a check of a device goes; the levels of JavaPOS (`checkHealth`).
public enum HealthLevel {
    /// Asks the device; nothing moves and nobody notices.
    INTERNAL(Duration.ofSeconds(2)),
    /// The device does something: a test receipt is printed and cut, a scanner's light goes on.
    EXTERNAL(Duration.ofSeconds(30)),
    /// A person does something that the device has to notice: puts a card in and takes it out, holds a code, opens the
    /// cover and closes it.
    INTERACTIVE(Duration.ofSeconds(60));

    private final Duration limit;

    HealthLevel(Duration limit) {
        this.limit = limit;
    }

    /// How long a check at this level takes at most.
    public Duration limit() {
        return limit;
    }
}
