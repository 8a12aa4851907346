package org.infomat.device.printer.escpos;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.time.Duration;
import java.util.regex.Pattern;
import org.infomat.device.masking.Mask;

/// A printer says nothing of people; what is printed does, in letters and in pictures, so of what is sent only the
/// questions are kept, and what sets the printer right.
record PrinterMask() implements Mask {
    /// `DLE EOT n`, `DLE ENQ n`, `DLE DC4 8 …`, `ESC @`, `GS a n`, `GS I n`, `GS r n`.
    private static final Pattern QUESTIONS = Pattern.compile(
            "(?s)(\\x10[\\x04\\x05]." + "|\\x10\\x14\\x08\\x01\\x03\\x14\\x01\\x06\\x02\\x08|\\x1b@|\\x1d[aIr].)+");

    @Override
    public byte[] heard(byte[] burst) {
        return burst.clone();
    }

    @Override
    public boolean harmless(byte[] sent) {
        return QUESTIONS.matcher(new String(sent, ISO_8859_1)).matches();
    }

    @Override
    public Duration pause() {
        return Duration.ofMillis(100);
    }
}
