package org.infomat.device.recording;

import java.io.IOException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.function.Predicate;
import org.infomat.device.message.MessageMask;
import org.infomat.device.port.PortTimeoutException;

/// What the driver sends, held against what it sent when it was recorded. Not thread-safe.
final class DriverSide {
    private final Progress progress;
    private boolean unseen;

    DriverSide(Progress progress) {
        this.progress = progress;
    }

    void sends(byte[] bytes) throws IOException {
        boolean known = sends(
                exchange ->
                        exchange instanceof Exchange.Sent(long _, byte[] recorded) && Arrays.equals(recorded, bytes),
                HexFormat.of().formatHex(bytes));
        if (!known) {
            progress.requireOpen();
        }
    }

    /// Messages are the same where they are when they have been masked, whatever time was left for them.
    void sends(int on, String message, MessageMask mask) {
        Optional<String> masked = mask.sent(message);
        sends(
                exchange -> exchange instanceof Exchange.MessageSent(long _, int line, String recorded)
                        && line == on
                        && masked.filter(now -> mask.same(recorded, now)).isPresent(),
                masked.orElse("[" + message.length() + "]"));
    }

    private boolean sends(Predicate<Exchange> same, String shown) {
        int line = progress.next(DriverSide::sent);
        while (line >= 0 && progress.at(line) instanceof Exchange.SentUnseen) {
            progress.pass(line);
            unseen = true;
            line = progress.next(DriverSide::sent);
        }
        int found = progress.same(line, same);
        if (found >= 0) {
            unseen &= found != line;
            progress.pass(found);
        }
        boolean known = found >= 0
                || unseen
                || progress.sentBefore(same)
                || progress.torn(line)
                || progress.afterLateAnswer(progress.line() + 1);
        if (!known) {
            progress.part(Math.max(0, line), "the driver sent " + shown + ", recorded is " + recorded(line));
        }
        return known;
    }

    /// Whether it has sent all that it sent before this line.
    boolean sentAllBefore(int line) {
        return progress.allBefore(line, DriverSide::sent);
    }

    private static boolean sent(Exchange exchange) {
        return exchange instanceof Exchange.Sent
                || exchange instanceof Exchange.SentUnseen
                || exchange instanceof Exchange.MessageSent;
    }

    private String recorded(int line) {
        return line < 0 ? "nothing more" : ExchangeText.of(progress.at(line)).strip();
    }

    /// Fails as the line did when this was sent.
    void failAsRecorded() throws IOException {
        if (progress.next().orElse(null) instanceof Exchange.Lost(long _, Exchange.Loss loss)
                && loss != Exchange.Loss.READING_FAILED) {
            progress.pass(progress.line());
            progress.close();
            throw loss == Exchange.Loss.WRITING_TOO_SLOW
                    ? new PortTimeoutException("The device took nothing")
                    : new IOException("The line is gone");
        }
    }

    /// What the driver did when it was recorded and has not done.
    void end() {
        int line = progress.next(exchange -> sent(exchange) && !(exchange instanceof Exchange.SentUnseen));
        if (line >= 0 && !progress.afterLateAnswer(line)) {
            progress.part(line, "the driver never sent " + recorded(line));
        }
    }
}
