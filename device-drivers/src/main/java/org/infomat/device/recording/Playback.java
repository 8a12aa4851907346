package org.infomat.device.recording;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.infomat.device.card.chip.Answer;
import org.infomat.device.port.Port;
import org.infomat.device.port.PortTimeoutException;

/// Plays the device's side of a recording. What the device said comes as soon as the driver has done all that it did
/// before; a pause that only the device made passes on a clock of its own. What the driver does otherwise than when it
/// was recorded is told with its line.
final class Playback {
    private static final int MOST_TOLD = 5;
    private static final Duration A_MOMENT = Duration.ofMillis(1);

    private final List<Exchange> exchanges;
    private final BitSet done = new BitSet();
    private final List<String> partings = new ArrayList<>();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private int within;
    private boolean unseen;
    private long clock;
    private long moves;
    private boolean closed;

    Playback(List<Exchange> exchanges) {
        this.exchanges = List.copyOf(exchanges);
    }

    /// How often anything has happened, to see that nothing does.
    long moves() {
        lock.lock();
        try {
            return moves;
        } finally {
            lock.unlock();
        }
    }

    List<String> partings() {
        lock.lock();
        try {
            return List.copyOf(partings);
        } finally {
            lock.unlock();
        }
    }

    void part(int line, String what) {
        lock.lock();
        try {
            if (partings.size() < MOST_TOLD) {
                partings.add("exchange " + (line + 1) + ": " + what);
            }
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /// This line has happened.
    void happened(int line) {
        lock.lock();
        try {
            pass(line);
        } finally {
            lock.unlock();
        }
    }

    private void pass(int line) {
        done.set(line);
        moves++;
        clock = Math.max(clock, exchanges.get(line).millis());
        changed.signalAll();
    }

    /// Whether the device has said all that it said before this line.
    boolean saidAllBefore(int line) {
        lock.lock();
        try {
            for (int i = done.nextClearBit(0); i < line; i = done.nextClearBit(i + 1)) {
                if (deviceHasIt(exchanges.get(i)) || exchanges.get(i) instanceof Exchange.Card) {
                    return false;
                }
            }
            return true;
        } finally {
            lock.unlock();
        }
    }

    /// What the driver did when it was recorded and has not done.
    void end() {
        for (int i = 0; i < exchanges.size(); i++) {
            if (!done.get(i) && exchanges.get(i) instanceof Exchange.Sent(long _, byte[] bytes)) {
                part(i, "the driver never sent " + HexFormat.of().formatHex(bytes));
                return;
            }
        }
    }

    Port port() {
        return new Line();
    }

    private final class Line implements Port {
        @Override
        public String address() {
            return "/recording";
        }

        @Override
        public boolean answers() {
            return true;
        }

        @Override
        public void write(byte[] bytes, Duration limit) throws IOException {
            lock.lock();
            try {
                requireOpen();
                sent(bytes);
                failAfterSending();
            } finally {
                lock.unlock();
            }
        }

        @Override
        public byte[] read(int most, Duration limit) throws IOException, InterruptedException {
            byte[] heard = heard(most, limit);
            if (heard.length == 0 && !limit.isZero()) {
                Thread.sleep(A_MOMENT); // who asks again at once costs no core
            }
            return heard;
        }

        private byte[] heard(int most, Duration limit) throws IOException, InterruptedException {
            lock.lockInterruptibly();
            try {
                return next(most, limit);
            } finally {
                lock.unlock();
            }
        }

        @Override
        public void close() {
            lock.lock();
            try {
                closed = true;
                changed.signalAll();
            } finally {
                lock.unlock();
            }
        }
    }

    private void requireOpen() throws IOException {
        if (closed) {
            throw new IOException("The recording was closed");
        }
        if (!partings.isEmpty()) {
            throw new IOException("The driver does otherwise than in the recording");
        }
    }

    private byte[] next(int most, Duration limit) throws IOException, InterruptedException {
        long left = limit.toNanos();
        while (true) {
            requireOpen();
            int line = done.nextClearBit(0);
            if (line < exchanges.size() && deviceHasIt(exchanges.get(line))) {
                return due(line, most, limit);
            }
            if (left <= 0) {
                return new byte[0];
            }
            left = changed.awaitNanos(left);
        }
    }

    private static boolean deviceHasIt(Exchange exchange) {
        return switch (exchange) {
            case Exchange.Heard _, Exchange.HeardUnseen _ -> true;
            case Exchange.Lost(long _, Exchange.Loss loss) -> loss == Exchange.Loss.READING_FAILED;
            case Exchange.Sent _, Exchange.SentUnseen _, Exchange.Asked _, Exchange.Told _, Exchange.Card _ -> false;
        };
    }

    /// What the device says next, if it does before the limit on the recording's clock.
    private byte[] due(int line, int most, Duration limit) throws IOException {
        Exchange exchange = exchanges.get(line);
        boolean justLooking = limit.isZero(); // and it found this there, since the driver did nothing else before
        if (!justLooking && exchange.millis() - clock > limit.toMillis()) {
            clock += limit.toMillis();
            moves++;
            return new byte[0];
        }
        return switch (exchange) {
            case Exchange.Heard(long _, byte[] bytes) -> piece(line, bytes, most);
            case Exchange.HeardUnseen _ -> {
                part(line, "what the device said is not in the recording");
                throw new IOException("The recording cannot be played further");
            }
            default -> {
                pass(line);
                closed = true;
                throw new IOException("The line is gone");
            }
        };
    }

    private byte[] piece(int line, byte[] bytes, int most) {
        int end = Math.min(bytes.length, within + most);
        byte[] piece = Arrays.copyOfRange(bytes, within, end);
        within = end;
        if (end == bytes.length) {
            within = 0;
            pass(line);
        }
        return piece;
    }

    /// The line in which the driver sent something next; −1 where it never did again.
    private int nextSent() {
        for (int i = done.nextClearBit(0); i < exchanges.size(); i = done.nextClearBit(i + 1)) {
            if (exchanges.get(i) instanceof Exchange.Sent || exchanges.get(i) instanceof Exchange.SentUnseen) {
                return i;
            }
        }
        return -1;
    }

    private void sent(byte[] bytes) throws IOException {
        int line = nextSent();
        while (line >= 0 && exchanges.get(line) instanceof Exchange.SentUnseen) {
            pass(line);
            unseen = true;
            line = nextSent();
        }
        int same = same(line, bytes);
        if (same >= 0) {
            unseen &= same != line;
            pass(same);
        } else if (!unseen && !askedBefore(bytes)) {
            part(
                    Math.max(0, line),
                    "the driver sent " + HexFormat.of().formatHex(bytes) + ", recorded is "
                            + (line < 0
                                    ? "nothing more"
                                    : RecordingText.line(exchanges.get(line)).strip()));
            requireOpen();
        }
    }

    /// Where these bytes were sent from that line on, before anything else was asked of the driver: two of its threads
    /// may send in either order.
    private int same(int line, byte[] bytes) {
        for (int i = Math.max(0, line); line >= 0 && i < exchanges.size() && !asking(i); i++) {
            if (!done.get(i) && sends(i, bytes)) {
                return i;
            }
        }
        return -1;
    }

    private boolean asking(int line) {
        return exchanges.get(line) instanceof Exchange.Asked && !done.get(line);
    }

    private boolean sends(int line, byte[] bytes) {
        return exchanges.get(line) instanceof Exchange.Sent(long _, byte[] recorded) && Arrays.equals(recorded, bytes);
    }

    /// Whether it sent this before: a question may be put once more while its answer is waited for.
    private boolean askedBefore(byte[] bytes) {
        for (int i = done.length() - 1; i >= 0 && !(exchanges.get(i) instanceof Exchange.Asked); i--) {
            if (done.get(i) && sends(i, bytes)) {
                return true;
            }
        }
        return false;
    }

    private void failAfterSending() throws IOException {
        int line = done.nextClearBit(0);
        if (line < exchanges.size()
                && exchanges.get(line) instanceof Exchange.Lost(long _, Exchange.Loss loss)
                && loss != Exchange.Loss.READING_FAILED) {
            pass(line);
            closed = true;
            throw loss == Exchange.Loss.WRITING_TOO_SLOW
                    ? new PortTimeoutException("The device took nothing")
                    : new IOException("The line is gone");
        }
    }

    /// Waits for the next card; gives its answer to reset.
    String card() throws InterruptedException {
        lock.lockInterruptibly();
        try {
            int line = done.nextClearBit(0);
            while (line >= exchanges.size() || !(exchanges.get(line) instanceof Exchange.Card)) {
                changed.await();
                line = done.nextClearBit(0);
            }
            pass(line);
            return exchanges.get(line) instanceof Exchange.Card(long _, String atr) ? atr : "";
        } finally {
            lock.unlock();
        }
    }

    /// The card's answer to a command.
    Answer answer(byte[] command) throws IOException {
        lock.lock();
        try {
            requireOpen();
            sent(command);
            int line = done.nextClearBit(0);
            if (line < exchanges.size() && exchanges.get(line) instanceof Exchange.Heard(long _, byte[] bytes)) {
                pass(line);
                return Answer.of(bytes);
            }
            if (line >= exchanges.size() || !(exchanges.get(line) instanceof Exchange.Lost)) {
                part(line, "what the card answered is not in the recording");
            } else {
                pass(line);
            }
            throw new IOException("The card does not answer");
        } finally {
            lock.unlock();
        }
    }
}
