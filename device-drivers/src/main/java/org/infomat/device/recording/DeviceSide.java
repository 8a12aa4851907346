package org.infomat.device.recording;

import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;

/// What the device says next. Not thread-safe.
final class DeviceSide {
    private static final String LEFT_OUT = "what the device said is not in the recording";

    private final Progress progress;
    private int within;

    DeviceSide(Progress progress) {
        this.progress = progress;
    }

    /// Whether it is the device's turn.
    boolean hasTheWord() {
        return progress.next().filter(Progress::deviceHasIt).isPresent();
    }

    /// What it says, if it does before the limit on the recording's clock. To be asked when it is its turn.
    byte[] says(int most, Duration limit) throws IOException {
        int line = progress.line();
        Exchange exchange = progress.at(line);
        boolean justLooking = limit.isZero(); // and it found this there, since the driver did nothing else before
        if (!justLooking && progress.later(exchange, limit)) {
            progress.idle(limit);
            return new byte[0];
        }
        return switch (exchange) {
            case Exchange.Heard(long _, byte[] bytes) -> piece(line, bytes, most);
            case Exchange.HeardUnseen _ -> {
                progress.part(line, LEFT_OUT);
                throw new IOException("The recording cannot be played further");
            }
            default -> {
                progress.pass(line);
                progress.close();
                throw new IOException("The line is gone");
            }
        };
    }

    /// Whether it says something now on this line for messages. What was left out of the recording cannot be said.
    boolean speaks(int on) {
        if (progress.next().orElse(null) instanceof Exchange.HeardUnseen) {
            progress.part(progress.line(), LEFT_OUT);
            progress.pass(progress.line());
        }
        return progress.next().orElse(null) instanceof Exchange.Spoken spoken && spoken.line() == on;
    }

    private byte[] piece(int line, byte[] bytes, int most) {
        int end = Math.min(bytes.length, within + most);
        byte[] piece = Arrays.copyOfRange(bytes, within, end);
        within = end;
        if (end == bytes.length) {
            within = 0;
            progress.pass(line);
        }
        return piece;
    }
}
