package org.infomat.device.scanner;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import org.infomat.device.DriverSettings;
import org.infomat.device.masking.Substitution;

/// How a scanner marks where a code begins and ends. It must say the same as the scanner's own configuration.
///
/// @param prefix what comes before each code; empty for nothing
/// @param suffix what comes after each code
/// @param aim whether an AIM identifier (`]Q1`) may come before the data and is to be cut off
/// @param charset how the bytes of a code become text
/// @param idleGap a silence this long ends what has begun: the code itself without a suffix, else a fragment
/// @param maxLength the most bytes of data that a code may have
public record Framing(
        ControlText prefix, Suffix suffix, boolean aim, Charset charset, Duration idleGap, int maxLength) {
    /// The most that a QR code can hold: 7,089 digits in version 40-L (ISO/IEC 18004, table 7).
    private static final int LONGEST_CODE = 7_089;

    private static final int UPPER_LIMIT = 65_536;

    public Framing {
        if (maxLength < 1 || maxLength > UPPER_LIMIT) {
            throw new IllegalArgumentException("'max-length' is between 1 and " + UPPER_LIMIT + ", not " + maxLength);
        }
        if (idleGap.isNegative() || idleGap.isZero()) {
            throw new IllegalArgumentException("'idle-gap' is at least one millisecond");
        }
    }

    public static Framing from(DriverSettings settings) {
        return new Framing(
                ControlText.of("prefix", settings.get("prefix", "")),
                Suffix.named(settings.get("suffix", "cr")),
                yes("aim", settings.get("aim", "yes")),
                charset(settings),
                Duration.ofMillis(settings.integer("idle-gap", 100)),
                settings.integer("max-length", LONGEST_CODE));
    }

    /// A code that has come as a whole, in a packet; prefix, AIM identifier and suffix are cut off where they are
    /// there.
    public Optional<Barcode> whole(byte[] data) {
        int end = suffix.ends(data, data.length) ? data.length - suffix.length() : data.length;
        FrameParser parser = new FrameParser(new Framing(prefix, Suffix.NONE, aim, charset, idleGap, maxLength));
        parser.accept(Arrays.copyOf(data, end));
        return parser.silence();
    }

    /// What a scanner sent with other codes in it, as many bytes as before: suffixes, prefixes and AIM identifiers
    /// stay.
    public byte[] masked(byte[] sent, Substitution substitution) {
        return masked(sent, substitution, charset);
    }

    /// The same where the bytes are of another charset.
    public byte[] masked(byte[] sent, Substitution substitution, Charset written) {
        ByteArrayOutputStream masked = new ByteArrayOutputStream();
        for (int from = 0; from < sent.length; ) {
            int end = from + 1;
            while (end < sent.length && !suffix.ends(Arrays.copyOfRange(sent, from, end), end - from)) {
                end++;
            }
            boolean whole = suffix.ends(Arrays.copyOfRange(sent, from, end), end - from);
            int last = whole ? end - suffix.length() : end;
            int data = Math.min(last, from + head(sent, from, last));
            masked.write(sent, from, data - from);
            masked.writeBytes(substitution.bytes(Arrays.copyOfRange(sent, data, last), written));
            masked.write(sent, last, end - last);
            from = end;
        }
        return masked.toByteArray();
    }

    /// How many bytes stand before a code's data.
    private int head(byte[] sent, int from, int end) {
        int at = from;
        while (at < end && (sent[at] == '\n' || sent[at] == '\r')) {
            at++;
        }
        at += prefix.leads(sent, at, end) ? prefix.length() : 0;
        at += aim && AimIdentifier.leads(sent, at, end) ? AimIdentifier.LENGTH : 0;
        return at - from;
    }

    /// A setting that is yes or no.
    public static boolean yes(String key, String value) {
        return switch (value) {
            case "yes", "true" -> true;
            case "no", "false" -> false;
            default -> throw new IllegalArgumentException("'" + key + "' is yes or no, not '" + value + "'");
        };
    }

    /// How a code's bytes become text: `charset`, UTF-8 otherwise.
    public static Charset charset(DriverSettings settings) {
        String name = settings.get("charset", StandardCharsets.UTF_8.name());
        Charset charset = Charset.forName(name, StandardCharsets.UTF_16);
        if (charset.equals(StandardCharsets.UTF_16)) {
            throw new IllegalArgumentException(
                    "'charset' is one such as UTF-8, windows-1251 or ISO-8859-1, not '" + name + "'");
        }
        return charset;
    }
}
