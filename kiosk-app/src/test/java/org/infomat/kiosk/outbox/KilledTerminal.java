package org.infomat.kiosk.outbox;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.infomat.kiosk.backend.BackendCourier;
import org.infomat.kiosk.backend.BackendPost;
import org.infomat.kiosk.backend.HttpBackend;
import org.infomat.kiosk.backend.Reachability;
import org.infomat.kiosk.dispatch.Dispatch;
import org.infomat.kiosk.dispatch.Happening;

/// A terminal as a process of its own, to be killed: hands applications in without end and tells on its standard output
/// which of them it has told a person to be received.
final class KilledTerminal {
    enum Manner {
        /// As the product does it.
        PROPER,
        /// The same, and the hub is told of the door after each application.
        WITH_EVENTS,
        /// A control that must lose: tells the person first and keeps a moment later.
        TELLS_BEFORE_KEEPING,
        /// A control that must double: every sending has a key of its own.
        FRESH_KEY_EACH_TIME
    }

    /// In place of the first application's number: hands nothing in, sends all that waits, and ends.
    static final int ONLY_SEND = -1;

    private static final Duration BETWEEN_APPLICATIONS = Duration.ofMillis(15);

    private final FileOutputStream out = new FileOutputStream(FileDescriptor.out);
    private final Manner manner;
    private final Outbox outbox;
    private final Dispatch dispatch;
    /// In place of the time, so that each event carries its number to the hub.
    private final AtomicLong noted;

    private KilledTerminal(Manner manner, Outbox outbox, Dispatch dispatch, AtomicLong noted) {
        this.manner = manner;
        this.outbox = outbox;
        this.dispatch = dispatch;
        this.noted = noted;
    }

    public static void main(String[] arguments) throws InterruptedException, IOException {
        Path home = Path.of(arguments[0]);
        Manner manner = Manner.valueOf(arguments[2]);
        var keys = new FileKeySource(home.resolve("outbox.key"));
        var listener = new SilentListener();
        var outbox =
                new Outbox(home.resolve("outbox"), keys, "town-hall-1", 64 << 20, InstantSource.system(), listener);
        var backend = new HttpBackend(
                URI.create(arguments[1]), home.resolve("token"), new Reachability(InstantSource.system()));
        Courier courier = new BackendCourier(backend);
        var backoff = new Backoff(Duration.ofMillis(4), Duration.ofMillis(30));
        var noted = new AtomicLong();
        var dispatch = new Dispatch(
                home.resolve("dispatch"),
                new BackendPost(backend),
                Optional::empty,
                () -> Instant.ofEpochMilli(noted.get()),
                new Random());
        var terminal = new KilledTerminal(manner, outbox, dispatch, noted);
        terminal.say("READY");
        new OutboxSender(
                        outbox,
                        terminal.through(courier),
                        backoff,
                        Duration.ofDays(1),
                        InstantSource.system(),
                        new Random(),
                        listener)
                .start();
        terminal.live(Integer.parseInt(arguments[3]));
    }

    private Courier through(Courier courier) {
        return manner == Manner.FRESH_KEY_EACH_TIME
                ? kept -> courier.deliver(new Submission(UUID.randomUUID(), kept.serviceId(), kept.body()))
                : courier;
    }

    private void live(int first) throws InterruptedException, IOException {
        if (first == ONLY_SEND) {
            while (outbox.report().outstanding() > 0 || !dispatch.sendAll()) {
                Thread.sleep(10);
            }
            say("DONE");
            System.exit(0);
        }
        if (manner == Manner.WITH_EVENTS) {
            dispatch.start();
        }
        try (var later = Executors.newSingleThreadScheduledExecutor()) {
            for (int number = first; ; number++) {
                handIn(number, later);
                if (manner == Manner.WITH_EVENTS) {
                    noted.set(number);
                    dispatch.tell(Happening.DOOR_OPENED);
                    say("NOTED " + number);
                }
                Thread.sleep(BETWEEN_APPLICATIONS);
            }
        }
    }

    private void handIn(int number, ScheduledExecutorService later) throws IOException {
        var submission = new Submission(UUID.randomUUID(), "passport", "{\"number\":" + number + "}");
        if (manner == Manner.TELLS_BEFORE_KEEPING) {
            say("RECEIVED " + number);
            later.schedule(() -> outbox.put(submission), 100, TimeUnit.MILLISECONDS);
        } else if (outbox.put(submission) instanceof PutOutcome.Kept) {
            say("RECEIVED " + number);
        } else {
            say("NOT KEPT " + number);
        }
    }

    /// One write, so that a line is told whole or not at all.
    private void say(String line) throws IOException {
        out.write((line + "\n").getBytes(StandardCharsets.US_ASCII));
    }

    private static final class SilentListener implements OutboxListener {
        @Override
        public void postponed(UUID id, int attempts, String reason, Instant nextAttempt) {}

        @Override
        public void setAside(UUID id, int attempts, String reason) {}

        @Override
        public void received(UUID id, int attempts) {}

        @Override
        public void failed(StoreFault fault, String detail) {
            System.err.println(fault + " " + detail);
        }
    }
}
