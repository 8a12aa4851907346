package org.infomat.kiosk.outbox;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/// A clock that goes only when a test moves it.
final class MutableClock implements InstantSource {
    private Instant now = Instant.parse("2026-03-02T09:00:00Z");

    @Override
    public Instant instant() {
        return now;
    }

    void advance(Duration by) {
        now = now.plus(by);
    }
}
