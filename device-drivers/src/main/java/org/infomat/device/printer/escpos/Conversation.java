package org.infomat.device.printer.escpos;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.infomat.device.port.Port;
import org.infomat.device.printer.escpos.Reply.RealTime;

/// Asking a printer and hearing its answers. One thread at a time.
final class Conversation {
    private static final Duration WRITE_LIMIT = Duration.ofSeconds(1);
    private static final Duration FRESH = Duration.ofMillis(100);
    private static final int MOST = 256;
    private static final int BABBLE = 32;

    private final Port port;
    private final ReplyParser parser = new ReplyParser();
    private volatile Optional<Condition> told = Optional.empty();
    private Optional<Overheard> overheard = Optional.empty();

    /// How the printer answered somebody who asked while another listened.
    private record Overheard(RealTime answer, long time) {
        boolean fresh() {
            return System.nanoTime() - time < FRESH.toNanos();
        }
    }

    Conversation(Port port) {
        this.port = port;
    }

    Port port() {
        return port;
    }

    void send(int... values) throws IOException, InterruptedException {
        byte[] bytes = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            bytes[i] = (byte) values[i];
        }
        port.write(bytes, WRITE_LIMIT);
    }

    /// What has come, waiting for it until the end (of `System.nanoTime()`) at most.
    List<Reply> hear(long end) throws IOException, InterruptedException {
        Duration left = Duration.ofNanos(Math.max(0, end - System.nanoTime()));
        return understood(port.read(MOST, left));
    }

    /// The same for somebody who only listens.
    void listen(long end) throws IOException, InterruptedException {
        for (Reply reply : hear(end)) {
            if (reply instanceof RealTime answer) {
                overheard = Optional.of(new Overheard(answer, System.nanoTime()));
            }
        }
    }

    /// The answer is for whoever listens.
    void askWhetherOnline() throws IOException, InterruptedException {
        send(0x10, 0x04, 1);
    }

    private List<Reply> understood(byte[] bytes) {
        List<Reply> replies = parser.accept(bytes);
        for (Reply reply : replies) {
            if (reply instanceof Reply.Asb asb) {
                told = Optional.of(Condition.of(asb));
            }
        }
        return replies;
    }

    /// Takes what came without being asked for, as far as it is there already. A device that never stops is left alone.
    private void hearOldReplies() throws IOException, InterruptedException {
        for (int i = 0; i < 20; i++) {
            byte[] old = port.read(MOST, Duration.ZERO);
            understood(old);
            if (old.length == 0) {
                return;
            }
        }
    }

    /// How the printer last told unasked that it is; empty where it has never done so.
    Optional<Condition> told() {
        return told;
    }

    /// Asks to be told each change unasked (`GS a`), and to be told now.
    void subscribe() throws IOException, InterruptedException {
        send(0x1d, 'a', 255);
    }

    /// Whether it is still there: what it has told unasked stands while it answers and agrees on being online; all is
    /// asked where it does not.
    Optional<Condition> confirm(Duration limit) throws IOException, InterruptedException {
        long end = System.nanoTime() + limit.toNanos();
        Optional<Condition> now = online(end).map(answer -> Condition.fine().with(1, answer.bits()));
        if (now.isEmpty()) {
            return now;
        }
        boolean agreed =
                told.filter(known -> known.offline() == now.get().offline()).isPresent();
        return agreed ? told : ask(Duration.ofNanos(end - System.nanoTime()));
    }

    /// Whoever listened until a moment ago has heard all that came before.
    private Optional<RealTime> online(long end) throws IOException, InterruptedException {
        Optional<RealTime> known = overheard.filter(Overheard::fresh).map(Overheard::answer);
        overheard = Optional.empty();
        if (known.isPresent()) {
            return known;
        }
        hearOldReplies();
        askWhetherOnline();
        return realTime(end);
    }

    /// Its condition on its own word (`DLE EOT 1` to `4`); empty where it does not answer in time.
    Optional<Condition> ask(Duration limit) throws IOException, InterruptedException {
        hearOldReplies();
        long end = System.nanoTime() + limit.toNanos();
        Condition condition = Condition.fine();
        for (int n = 1; n <= 4; n++) {
            send(0x10, 0x04, n);
            Optional<RealTime> reply = realTime(end);
            if (reply.isPresent()) {
                condition = condition.with(n, reply.get().bits());
            } else if (n == 1) {
                return Optional.empty();
            }
        }
        return Optional.of(condition);
    }

    /// Waits until the printer has heard all that was sent to it so far: answers tell it, and the one to the last
    /// question looks like those to the questions before.
    ///
    /// @param outstanding answers to earlier questions that are still to come
    void awaitHeard(int outstanding, Duration limit) throws IOException, InterruptedException {
        long end = System.nanoTime() + limit.toNanos();
        int noise = noise();
        int left = outstanding;
        while (left > 0 && System.nanoTime() < end && !babblesSince(noise)) {
            left -= answers(hear(end));
        }
        ask(limit);
    }

    /// How many of these answer a question in real time.
    static int answers(List<Reply> replies) {
        return (int) replies.stream().filter(RealTime.class::isInstance).count();
    }

    /// Noise is not listened to until the end: a device that babbles must cost no time.
    private Optional<RealTime> realTime(long end) throws IOException, InterruptedException {
        int noise = noise();
        while (System.nanoTime() < end && !babblesSince(noise)) {
            for (Reply reply : hear(end)) {
                if (reply instanceof RealTime answer) {
                    return Optional.of(answer);
                }
            }
        }
        return Optional.empty();
    }

    /// Maker, model and firmware, each empty where it does not tell it in time.
    List<String> identify(Duration limit) throws IOException, InterruptedException {
        List<String> names = new ArrayList<>();
        long end = System.nanoTime() + limit.toNanos();
        send(0x1d, 'I', 66, 0x1d, 'I', 67, 0x1d, 'I', 65);
        while (names.size() < 3 && System.nanoTime() < end) {
            for (Reply reply : hear(end)) {
                if (reply instanceof Reply.Identity identity) {
                    names.add(identity.text().strip());
                }
            }
        }
        names.addAll(List.of("", "", ""));
        return names.subList(0, 3);
    }

    /// Clears what was sent and is not printed, and ends an error whose cause is gone.
    void recover(boolean clearsBuffer) throws IOException, InterruptedException {
        send(0x10, 0x05, 2);
        if (clearsBuffer) {
            send(0x10, 0x14, 8, 1, 3, 20, 1, 6, 2, 8);
        }
    }

    int noise() {
        return parser.noise();
    }

    /// Whether so much noise has come since then that no answer can be trusted.
    boolean babblesSince(int noiseBefore) {
        return parser.noise() - noiseBefore > BABBLE;
    }
}
