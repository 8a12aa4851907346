package org.infomat.kiosk.outbox;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.infomat.kiosk.outbox.OutboxReport.State;
import org.infomat.kiosk.outbox.Vault.Head;

/// Sends what the outbox holds, one at a time and in order, for as many days as it takes. Only an application that the
/// hub alone stumbles over is stepped over after a while, and tried again every few hours.
public final class OutboxSender {
    /// Where there is nothing to do, or the storage fails, it looks again after this.
    static final Duration IDLE = Duration.ofMinutes(1);

    static final String COURIER_FAILED = "COURIER_FAILED";

    private final Outbox outbox;
    private final Courier courier;
    private final Backoff backoff;
    private final Duration holdUp;
    private final InstantSource clock;
    private final RandomGenerator random;
    private final OutboxListener listener;

    /// @param holdUp how long one application may hold up the others while the hub is well and yet fails at it
    public OutboxSender(
            Outbox outbox,
            Courier courier,
            Backoff backoff,
            Duration holdUp,
            InstantSource clock,
            RandomGenerator random,
            OutboxListener listener) {
        this.outbox = outbox;
        this.courier = courier;
        this.backoff = backoff;
        this.holdUp = holdUp;
        this.clock = clock;
        this.random = random;
        this.listener = listener;
    }

    /// Starts sending on a thread of its own; interrupt it to end. An application that is on the wire at that moment is
    /// sent again at the next start, under the same idempotency key.
    public Thread start() {
        return Thread.ofVirtual().name("outbox").start(this::run);
    }

    private void run() {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                outbox.added().await(sendDue());
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /// Sends until nothing is due; returns how long until there may be something.
    Duration sendDue() throws InterruptedException {
        Duration wait = Duration.ZERO;
        while (wait.isZero()) {
            Optional<Head> head = outbox.within(vault -> vault.head(clock.instant(), backoff.limit()))
                    .orElse(fault -> Optional.empty());
            wait = head.isEmpty() ? IDLE : handle(head.get());
        }
        return wait;
    }

    private Duration handle(Head head) throws InterruptedException {
        return switch (head) {
            case Head.Later later -> later.in();
            case Head.Unopenable shut -> setAside(shut.id(), shut.attempts(), shut.reason());
            case Head.Ready ready -> send(ready);
        };
    }

    private Duration setAside(UUID id, int attempts, String reason) {
        return noted(vault -> vault.setAside(id, attempts, reason), () -> listener.setAside(id, attempts, reason));
    }

    private Duration send(Head.Ready head) throws InterruptedException {
        Delivery delivery = deliver(head.submission());
        UUID id = head.submission().id();
        int attempts = head.attempts() + 1;
        return switch (delivery) {
            case Delivery.Received received ->
                noted(vault -> vault.received(id), () -> listener.received(id, attempts));
            case Delivery.Refused refused -> setAside(id, attempts, refused.reason());
            case Delivery.NotNow notNow -> {
                Instant next = next(head.aside(), attempts, notNow.retryAfter());
                yield noted(
                        vault -> vault.postpone(id, attempts, next, notNow.reason()),
                        () -> listener.postponed(id, attempts, notNow.reason(), next));
            }
            case Delivery.Stumbled stumbled -> stumbled(head, attempts, stumbled.reason());
        };
    }

    private Instant next(boolean aside, int attempts, Duration retryAfter) {
        return clock.instant().plus(aside ? backoff.revisit(random) : backoff.after(attempts, retryAfter, random));
    }

    private Duration stumbled(Head.Ready head, int attempts, String reason) {
        UUID id = head.submission().id();
        Instant now = clock.instant();
        // A beginning that lies ahead was written before the clock was turned back.
        Instant since = head.stumbling().filter(begun -> !begun.isAfter(now)).orElse(now);
        boolean stepsOver = !head.aside() && Duration.between(since, now).compareTo(holdUp) >= 0;
        State state = stepsOver || head.aside() ? State.SET_ASIDE : State.WAITING;
        Instant next = next(state == State.SET_ASIDE, attempts, Duration.ZERO);
        return noted(
                vault -> vault.stumble(id, state, attempts, next, reason, since),
                () -> tell(stepsOver, id, attempts, reason, next));
    }

    private void tell(boolean stepsOver, UUID id, int attempts, String reason, Instant next) {
        if (stepsOver) {
            listener.setAside(id, attempts, reason);
        } else {
            listener.postponed(id, attempts, reason, next);
        }
    }

    private Delivery deliver(Submission submission) throws InterruptedException {
        outbox.nowSending(submission.id());
        try {
            return courier.deliver(submission);
        } catch (RuntimeException broken) {
            // A courier must not throw; if it does all the same, the next application must not wait for a restart. What
            // it says may quote the application, so it is not repeated.
            return new Delivery.NotNow(COURIER_FAILED, Duration.ZERO);
        } finally {
            outbox.nowSending(null);
        }
    }

    /// Something to write down. Must succeed before the next sending, else the same record would be tried without end.
    private interface Note {
        void in(Vault vault) throws StoreException;
    }

    private Duration noted(Note note, Runnable tell) {
        boolean written = outbox.within(vault -> {
                    note.in(vault);
                    return true;
                })
                .orElse(fault -> false);
        tell.run();
        return written ? Duration.ZERO : IDLE;
    }
}
