package org.infomat.device.bridge.xfs4iot;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.math.BigInteger;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.infomat.device.DriverSettings;
import org.infomat.device.card.chip.ChipMask;
import org.infomat.device.masking.Substitution;
import org.infomat.device.message.MessageMask;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// What of the messages of a service is a person's: every text in them but words of the standard (`Vocabulary`) and the
/// answers to reset of chips. Of what is sent lengths are left, of what is heard other data of the same kind.
///
/// @param chip for what chips are told and answer
/// @param tracks another track for what stands on a stripe between its sentinels
/// @param codes how the bytes of a bar code become text
record XfsMask(Substitution substitution, ChipMask chip, UnaryOperator<String> tracks, Charset codes)
        implements MessageMask {
    private static final String CHIP_IO = "CardReader.ChipIO";
    private static final String CHIP_DATA = "payload.chipData";
    private static final String TIMEOUT = "timeout";
    private static final int STATUS_WORD = 2;
    /// ISO/IEC 7816-3, 8.2.1
    private static final int LONGEST_ATR = 33;

    private static final Pattern TRACK = Pattern.compile("(?<begin>[%;+]?)(?<data>.*?)(?<end>\\??)", Pattern.DOTALL);

    private static final Pattern LENGTH = Pattern.compile("\"\\[\\d+]\"");

    /// For a service that knows nothing of cards.
    static XfsMask of(Substitution substitution, Charset codes) {
        return new XfsMask(
                substitution, new ChipMask(new DriverSettings(Map.of()), substitution), substitution::text, codes);
    }

    static XfsMask of(Substitution substitution) {
        return of(substitution, UTF_8);
    }

    @Override
    public Optional<String> heard(String message) {
        return masked(message, new Heard());
    }

    @Override
    public Optional<String> sent(String message) {
        return masked(message, this::left);
    }

    private Optional<String> masked(String message, Vocabulary.Replacement replacement) {
        JsonNode whole;
        try {
            whole = Message.read(message);
        } catch (XfsException e) {
            return Optional.of(length(message)); // which is as little a message
        }
        boolean leftOut = Vocabulary.command(whole).equals(CHIP_IO) && chip.leavesOutAll();
        return leftOut
                ? Optional.empty()
                : Optional.of(Message.JSON.writeValueAsString(Vocabulary.replaced(whole, replacement)));
    }

    /// Whatever their lengths, too: the test receipt names the printer that it is printed on.
    @Override
    public boolean same(String recorded, String now) {
        try {
            return lasting(recorded).equals(lasting(now));
        } catch (XfsException e) {
            return recorded.equals(now);
        }
    }

    private static JsonNode lasting(String sent) throws XfsException {
        JsonNode whole = Message.read(LENGTH.matcher(sent).replaceAll("\"[]\""));
        for (String part : new String[] {"header", "payload"}) {
            if (whole.path(part) instanceof ObjectNode object) {
                object.remove(TIMEOUT);
            }
        }
        return whole;
    }

    private static String length(String text) {
        return "[" + text.length() + "]";
    }

    /// What is left of a text that is sent.
    private String left(String command, String place, String text) {
        boolean known = command.equals(CHIP_IO)
                && place.equals(CHIP_DATA)
                && decoded(text).filter(chip::harmless).isPresent();
        return known ? text : length(text);
    }

    private static Optional<byte[]> decoded(String base64) {
        try {
            return Optional.of(Base64.getDecoder().decode(base64));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /// What stands in for a text that is heard.
    private final class Heard implements Vocabulary.Replacement {
        @Override
        public String text(String command, String place, String text) {
            return switch (command + " " + place) {
                case "CardReader.ReadRawData payload.track1.data",
                        "CardReader.ReadRawData payload.track2.data",
                        "CardReader.ReadRawData payload.track3.data" -> data(text, this::track);
                case "CardReader.ReadRawData payload.chip.data", "CardReader.ChipPower payload.chipData" ->
                    data(text, this::reset);
                case CHIP_IO + " " + CHIP_DATA -> data(text, this::answer);
                case "BarcodeReader.Read payload.readOutput.barcodeData" ->
                    data(text, bytes -> substitution.bytes(bytes, codes));
                default -> substitution.text(text);
            };
        }

        private String data(String base64, UnaryOperator<byte[]> other) {
            return decoded(base64)
                    .map(bytes -> Base64.getEncoder().encodeToString(other.apply(bytes)))
                    .orElseGet(() -> substitution.text(base64));
        }

        private byte[] track(byte[] read) {
            Matcher parts = TRACK.matcher(new String(read, ISO_8859_1));
            return parts.matches()
                    ? (parts.group("begin") + tracks.apply(parts.group("data")) + parts.group("end"))
                            .getBytes(ISO_8859_1)
                    : substitution.numbers(read);
        }

        private byte[] reset(byte[] read) {
            return read.length > LONGEST_ATR ? substitution.numbers(read) : read;
        }

        private byte[] answer(byte[] read) {
            int end = Math.max(0, read.length - STATUS_WORD);
            byte[] masked = read.clone();
            System.arraycopy(chip.data(Arrays.copyOf(read, end)), 0, masked, 0, end);
            return masked;
        }

        @Override
        public BigInteger number(BigInteger number) {
            return new BigInteger(substitution.text(number.toString()));
        }
    }
}
