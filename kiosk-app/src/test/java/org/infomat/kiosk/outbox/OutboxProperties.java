package org.infomat.kiosk.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.infomat.kiosk.outbox.ForgetfulHub.Line;

/// Whatever the order of puts, crashes and failures: none lost, none twice in effect, in order. Only what was set aside
/// comes later than its turn.
class OutboxProperties {
    /// So short that some applications are stepped over in a schedule, and some are not.
    private static final Duration HOLD_UP = Duration.ofHours(2);

    private static final int LONGEST_REVISIT_HOURS = 6;

    private enum Act {
        PUT,
        SEND,
        CRASH
    }

    private record Move(Act act, Line line) {}

    @Provide
    Arbitrary<List<Move>> schedules() {
        Arbitrary<Act> acts =
                Arbitraries.frequency(Tuple.of(4, Act.PUT), Tuple.of(4, Act.SEND), Tuple.of(2, Act.CRASH));
        Arbitrary<Move> moves = net.jqwik.api.Combinators.combine(acts, Arbitraries.of(Line.class))
                .as(Move::new);
        return moves.list().ofMinSize(5).ofMaxSize(30);
    }

    @Property(tries = 60)
    void none_is_lost_none_is_applied_twice_and_the_order_is_kept(@ForAll("schedules") List<Move> schedule)
            throws IOException, InterruptedException {
        try (var terminal = new CrashingTerminal()) {
            for (Move move : schedule) {
                terminal.make(move);
            }
            terminal.hub.line = Line.GOOD;
            for (int hour = 0; hour < LONGEST_REVISIT_HOURS; hour++) {
                terminal.send();
            }

            List<UUID> expected = new ArrayList<>(terminal.put);
            List<UUID> aside = terminal.setAside();
            expected.removeAll(aside);
            assertThat(terminal.hub.applied.keySet()).containsExactlyInAnyOrderElementsOf(expected);
            assertThat(terminal.hub.applied).doesNotContainKeys(aside.toArray(UUID[]::new));
            assertThat(terminal.neverSetAside(terminal.hub.applied.keySet()))
                    .containsExactlyElementsOf(terminal.neverSetAside(expected));
        }
    }

    /// A terminal whose crash leaves exactly what is on the disk at that moment: its files are copied under it.
    private static final class CrashingTerminal implements AutoCloseable {
        final ForgetfulHub hub = new ForgetfulHub();
        final List<UUID> put = new ArrayList<>();
        private final Path home = Files.createTempDirectory("outbox");
        private final MutableClock clock = new MutableClock();
        private final RecordingListener listener = new RecordingListener();
        private int life;
        private Outbox outbox = open();

        CrashingTerminal() throws IOException {}

        private Outbox open() {
            var keys = new FileKeySource(home.resolve("outbox.key"));
            return new Outbox(folder(), keys, "town-hall-1", 1 << 20, clock, listener);
        }

        private Path folder() {
            return home.resolve("life-" + life);
        }

        void make(Move move) throws IOException, InterruptedException {
            hub.line = move.line();
            switch (move.act()) {
                case PUT -> put();
                case SEND -> send();
                case CRASH -> crash();
            }
        }

        private void put() {
            var submission = new Submission(UUID.randomUUID(), "passport", "{\"n\":" + put.size() + "}");
            assertThat(outbox.put(submission)).isInstanceOf(PutOutcome.Kept.class);
            put.add(submission.id());
        }

        void send() throws InterruptedException {
            clock.advance(Duration.ofHours(1));
            new OutboxSender(outbox, hub, Backoff.DEFAULT, HOLD_UP, clock, new Random(put.size()), listener).sendDue();
        }

        private void crash() throws IOException {
            Path before = folder();
            Outbox crashed = outbox;
            life++;
            if (Files.exists(before)) {
                Files.createDirectory(folder());
                try (Stream<Path> files = Files.list(before)) {
                    for (Path file : files.toList()) {
                        Files.copy(file, folder().resolve(file.getFileName()));
                    }
                }
            }
            crashed.close();
            outbox = open();
        }

        List<UUID> neverSetAside(Collection<UUID> some) {
            return some.stream().filter(id -> !listener.setAside.contains(id)).toList();
        }

        List<UUID> setAside() {
            return outbox.report().items().stream().map(OutboxReport.Item::id).toList();
        }

        @Override
        public void close() {
            outbox.close();
            try (Stream<Path> files = Files.walk(home)) {
                files.sorted(java.util.Comparator.reverseOrder()).forEach(CrashingTerminal::delete);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static void delete(Path file) {
            try {
                Files.delete(file);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
