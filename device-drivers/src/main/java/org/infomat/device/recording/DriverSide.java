package org.infomat.device.recording;

import java.io.IOException;
import java.util.HexFormat;
import org.infomat.device.port.PortTimeoutException;

/// What the driver sends, held against what it sent when it was recorded. Not thread-safe.
final class DriverSide {
    private final Progress progress;
    private boolean unseen;

    DriverSide(Progress progress) {
        this.progress = progress;
    }

    void sends(byte[] bytes) throws IOException {
        int line = progress.next(DriverSide::sent);
        while (line >= 0 && progress.at(line) instanceof Exchange.SentUnseen) {
            progress.pass(line);
            unseen = true;
            line = progress.next(DriverSide::sent);
        }
        int same = progress.same(line, bytes);
        if (same >= 0) {
            unseen &= same != line;
            progress.pass(same);
        } else if (!unseen && !progress.askedBefore(bytes)) {
            progress.part(
                    Math.max(0, line),
                    "the driver sent " + HexFormat.of().formatHex(bytes) + ", recorded is " + recorded(line));
            progress.requireOpen();
        }
    }

    private static boolean sent(Exchange exchange) {
        return exchange instanceof Exchange.Sent || exchange instanceof Exchange.SentUnseen;
    }

    private String recorded(int line) {
        return line < 0 ? "nothing more" : RecordingText.line(progress.at(line)).strip();
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
        int line = progress.next(Exchange.Sent.class::isInstance);
        if (line >= 0 && progress.at(line) instanceof Exchange.Sent(long _, byte[] bytes)) {
            progress.part(line, "the driver never sent " + HexFormat.of().formatHex(bytes));
        }
    }
}
