package org.infomat.kiosk.visit;

import java.time.Duration;
import java.time.Instant;
import org.infomat.kiosk.servicing.Fact;

/// Whether somebody is still there: signs of life, the warning, and the end of a visit that was left.
final class Presence {
    private Presence() {}

    /// A touch while the warning shows only keeps the visit; what it hit is not taken as meant.
    static Turn noticed(Visit visit, Event.ByPerson event) {
        Visit signed = visit.signed();
        if (!(visit.step() instanceof Step.StillThere warning)) {
            return signed.act(event);
        }
        Visit resumed = signed.replace(warning.over());
        return switch (event) {
            case Event.Finish finish -> resumed.end();
            case Event.ScannedBarcode scanned -> resumed.act(scanned);
            case Event.CardWasRead read -> resumed.act(read);
            case Event.CalledForHelp called -> resumed.act(called);
            default -> Turn.to(resumed);
        };
    }

    static Turn tick(Visit visit, Instant now) {
        Visit later = visit.with(visit.terminal().at(latest(visit.terminal().now(), now)));
        return switch (visit.step()) {
            case Step.Attract attract -> Turn.to(later.signed());
            case Step.OutOfService out -> Turn.to(BeingServiced.tick(later.signed()));
            case Step.StillThere warning -> now.isBefore(warning.until()) ? Turn.to(later) : later.end();
            case Step.Technician technician ->
                idleFor(later).compareTo(later.terminal().policy().servicing()) < 0
                        ? Turn.to(later)
                        : BeingServiced.end(later, Fact.NO_ACTIVITY);
            default -> idleFor(later).compareTo(Reading.limit(later)) < 0 ? Turn.to(later) : Turn.to(warn(later));
        };
    }

    /// A sensor that no longer sees anybody brings the warning forward; it never ends a visit by itself.
    static Turn sensor(Visit visit, boolean somebody) {
        if (somebody || visit.atRest() || visit.step() instanceof Step.StillThere) {
            return Turn.to(visit);
        }
        Duration waited = Reading.limit(visit).minus(visit.terminal().policy().afterLeaving());
        Instant sign = visit.terminal().now().minus(waited);
        return Turn.to(sign.isBefore(visit.lastSign()) ? visit.signedAt(sign) : visit);
    }

    private static Visit warn(Visit visit) {
        Instant until = visit.terminal().now().plus(visit.terminal().policy().warning());
        return visit.replace(new Step.StillThere(visit.step(), until));
    }

    private static Duration idleFor(Visit visit) {
        return Duration.between(visit.lastSign(), visit.terminal().now());
    }

    /// A clock that is set back must neither end a visit nor keep one for ever.
    private static Instant latest(Instant known, Instant told) {
        return told.isBefore(known) ? known : told;
    }
}
