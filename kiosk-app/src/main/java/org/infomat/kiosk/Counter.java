package org.infomat.kiosk;

import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.infomat.content.reference.LookUpCode;
import org.infomat.content.reference.Reference;
import org.infomat.kiosk.backend.ApplicationWriter;
import org.infomat.kiosk.outbox.Outbox;
import org.infomat.kiosk.outbox.PutOutcome;
import org.infomat.kiosk.visit.Effect;
import org.infomat.kiosk.visit.Event;
import org.infomat.kiosk.visit.HandedIn;
import org.infomat.kiosk.visit.Problem;

/// Where an application is handed in: it gets its reference and code, and is received once the outbox has it safe.
final class Counter {
    private final Outbox outbox;
    private final ApplicationWriter writer;
    private final InstantSource clock;
    private final RandomGenerator random;

    /// @param random a `SecureRandom`: references must not be guessed from one another
    Counter(Outbox outbox, ApplicationWriter writer, InstantSource clock, RandomGenerator random) {
        this.outbox = outbox;
        this.writer = writer;
        this.clock = clock;
        this.random = random;
    }

    Event take(Effect.HandIn application) {
        HandedIn handedIn = new HandedIn(
                application.service(),
                Reference.draw(random),
                LookUpCode.draw(random),
                clock.instant().truncatedTo(ChronoUnit.SECONDS));
        PutOutcome outcome = outbox.put(writer.write(
                UUID.randomUUID(),
                handedIn,
                application.formVersion(),
                application.language(),
                application.answers(),
                application.applicant().orElse("")));
        return switch (outcome) {
            case PutOutcome.Kept kept -> new Event.Kept(application.ticket(), handedIn);
            case PutOutcome.NotKept notKept -> new Event.NotKept(application.ticket(), Problem.NOT_KEPT);
        };
    }
}
