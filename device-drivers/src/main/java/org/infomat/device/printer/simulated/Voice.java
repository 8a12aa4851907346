package org.infomat.device.printer.simulated;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.Random;

/// What the printer says of itself, asked and unasked. Not thread-safe.
final class Voice {
    private static final int NOISE = 64;

    private final Mechanics mechanics;
    private final ByteArrayOutputStream replies = new ByteArrayOutputStream();
    private final Random noise = new Random(1);
    private boolean tellsChanges;
    private byte[] told = {};

    Voice(Mechanics mechanics) {
        this.mechanics = mechanics;
    }

    /// Another host listens, which has not asked to be told anything.
    void begin() {
        tellsChanges = false;
    }

    /// `GS a n`: each change from now on, and first how it is now.
    void tellChanges(int mask) {
        tellsChanges = mask != 0;
        told = new byte[0];
    }

    /// `DLE EOT n`.
    void answer(int n) {
        replies.write(mechanics.realTime(n));
    }

    /// `GS r n`.
    void answerSensor(int which) {
        replies.write(which == 1 || which == '1' ? mechanics.paperSensor() : 0);
    }

    /// `GS I n`.
    void answerIdentity(int which) {
        String name = switch (which) {
            case 66 -> "INFOMAT";
            case 67 -> "Virtual Printer";
            default -> "";
        };
        replies.write('_');
        name.chars().forEach(replies::write);
        replies.write(0);
    }

    /// All that is to be said by now.
    byte[] says() {
        tellChange();
        byte[] said = replies.toByteArray();
        replies.reset();
        if (mechanics.babbling) {
            said = new byte[NOISE];
            noise.nextBytes(said);
        }
        return mechanics.silent ? new byte[0] : said;
    }

    private void tellChange() {
        byte[] now = mechanics.asb();
        if (tellsChanges && !Arrays.equals(now, told)) {
            told = now;
            replies.writeBytes(now);
        }
    }
}
