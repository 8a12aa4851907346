package org.infomat.device.recording;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/// How far a recording has been played: which of its lines have happened, what its clock shows, and where the driver
/// has parted from it. Not thread-safe.
final class Progress {
    private static final int MOST_TOLD = 5;

    private final List<Exchange> exchanges;
    private final BitSet done = new BitSet();
    private final List<String> partings = new ArrayList<>();
    private long clock;
    private long moves;
    private boolean closed;

    Progress(List<Exchange> exchanges) {
        this.exchanges = List.copyOf(exchanges);
    }

    /// How often anything has happened.
    long moves() {
        return moves;
    }

    List<String> partings() {
        return List.copyOf(partings);
    }

    void part(int line, String what) {
        if (partings.size() < MOST_TOLD) {
            partings.add("exchange " + (line + 1) + ": " + what);
        }
    }

    /// The recorded line is cut, or the driver has closed it.
    void close() {
        closed = true;
    }

    void requireOpen() throws IOException {
        if (closed) {
            throw new IOException("The recording was closed");
        }
        if (!partings.isEmpty()) {
            throw new IOException("The driver does otherwise than in the recording");
        }
    }

    /// The first line that has not happened; one after the last where all have.
    int line() {
        return done.nextClearBit(0);
    }

    /// What happens next.
    Optional<Exchange> next() {
        return line() < exchanges.size() ? Optional.of(at(line())) : Optional.empty();
    }

    Exchange at(int line) {
        return exchanges.get(line);
    }

    /// This line has happened.
    void pass(int line) {
        done.set(line);
        moves++;
        clock = Math.max(clock, at(line).millis());
    }

    /// Whether this comes after the limit on the recording's clock.
    boolean later(Exchange exchange, Duration limit) {
        return exchange.millis() - clock > limit.toMillis();
    }

    /// Somebody has waited for so long in vain.
    void idle(Duration time) {
        clock += time.toMillis();
        moves++;
    }

    /// Whether the device has said all that it said before this line.
    boolean saidAllBefore(int line) {
        return allBefore(line, exchange -> deviceHasIt(exchange) || exchange instanceof Exchange.Card);
    }

    boolean allBefore(int line, Predicate<Exchange> kind) {
        int missing = next(kind);
        return missing < 0 || missing >= line;
    }

    static boolean deviceHasIt(Exchange exchange) {
        return switch (exchange) {
            case Exchange.Heard _, Exchange.HeardUnseen _, Exchange.Spoken _ -> true;
            case Exchange.Lost(long _, Exchange.Loss loss) -> loss == Exchange.Loss.READING_FAILED;
            case Exchange.Sent _,
                    Exchange.SentUnseen _,
                    Exchange.MessageSent _,
                    Exchange.Asked _,
                    Exchange.Told _,
                    Exchange.Card _ -> false;
        };
    }

    /// The first line of this kind that has not happened; −1 where there is none.
    int next(Predicate<Exchange> kind) {
        for (int i = line(); i < exchanges.size(); i = done.nextClearBit(i + 1)) {
            if (kind.test(at(i))) {
                return i;
            }
        }
        return -1;
    }

    /// Where the same was sent from that line on, before anything else was asked of the driver: two of its threads may
    /// send in either order. −1 where nowhere.
    int same(int line, Predicate<Exchange> same) {
        for (int i = Math.max(0, line); line >= 0 && i < exchanges.size() && !asking(i); i++) {
            if (!done.get(i) && same.test(at(i))) {
                return i;
            }
        }
        return -1;
    }

    private boolean asking(int line) {
        return at(line) instanceof Exchange.Asked && !done.get(line);
    }

    /// Whether it sent this before: a question may be put once more while its answer is waited for.
    boolean sentBefore(Predicate<Exchange> same) {
        for (int i = done.length() - 1; i >= 0 && !(at(i) instanceof Exchange.Asked); i--) {
            if (done.get(i) && same.test(at(i))) {
                return true;
            }
        }
        return false;
    }

    /// Whether this line comes after an answer that the device gave when the session had just been stopped: a driver
    /// that is stopped a moment before its answer comes does not do what it did with it, and takes back what it
    /// asked.
    boolean afterLateAnswer(int line) {
        for (int i = 0; i < Math.min(line, exchanges.size() - 1); i++) {
            if (at(i) instanceof Exchange.Told(long _, String outcome)
                    && outcome.equals(Operations.STOPPED)
                    && deviceHasIt(at(i + 1))) {
                return true;
            }
        }
        return false;
    }

    /// Whether nothing is recorded there any more because the recording was as long as it may be.
    boolean torn(int line) {
        boolean answered = true;
        for (Exchange exchange : exchanges) {
            answered = exchange instanceof Exchange.Told || (answered && !(exchange instanceof Exchange.Asked));
        }
        return line < 0 && !answered;
    }
}
