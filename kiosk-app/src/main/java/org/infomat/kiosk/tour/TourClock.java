package org.infomat.kiosk.tour;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/// The real time, which the tour can move forward: nobody waits a minute to see what an idle minute does.
final class TourClock implements InstantSource {
    private volatile Duration ahead = Duration.ZERO;

    @Override
    public Instant instant() {
        return Instant.now().plus(ahead);
    }

    void skip(Duration time) {
        ahead = ahead.plus(time);
    }
}
