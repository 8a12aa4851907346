package org.infomat.device.printer.ipp;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Optional;
import java.util.regex.Pattern;
import org.infomat.device.masking.Substitution;
import org.infomat.device.message.MessageMask;

/// What of the messages of a printer is a person's: all values of attributes but those that are known to tell nothing
/// of people (`Harmless`), names of attributes that are not known, and documents. Of what is sent lengths are left, of
/// what is heard other data of the same kind, and of documents and of what is no message the length.
record IppMask(Substitution substitution) implements MessageMask {
    private static final Pattern LENGTH_OF_DOCUMENT = Pattern.compile(" data:\\[\\d+]$");
    private static final Pattern TIME = Pattern.compile(" \\d+ms ");

    @Override
    public Optional<String> heard(String message) {
        try {
            return Optional.of(Reply.parse(message).text(new Heard()));
        } catch (IllegalArgumentException e) {
            return Optional.of(IppText.length(message.length()));
        }
    }

    @Override
    public Optional<String> sent(String message) {
        try {
            return Optional.of(Order.parse(message).text(new Sent()));
        } catch (IllegalArgumentException e) {
            return Optional.of(IppText.length(message.length()));
        }
    }

    /// Whatever the document's length, too: the test page names the printer that it is printed on.
    @Override
    public boolean same(String recorded, String now) {
        return lasting(recorded).equals(lasting(now));
    }

    private static String lasting(String sent) {
        return LENGTH_OF_DOCUMENT.matcher(TIME.matcher(sent).replaceFirst(" ")).replaceFirst(" data");
    }

    /// What is sent has the names of attributes from the driver, which knows nobody.
    private static final class Sent implements Veil {
        @Override
        public byte[] name(IppMessage.Value value) {
            return value.name();
        }

        @Override
        public Optional<byte[]> value(IppMessage.Value value) {
            return Harmless.value(value) ? Optional.of(value.value()) : Optional.empty();
        }

        @Override
        public String words(String words) {
            return IppText.length(words.length());
        }
    }

    private final class Heard implements Veil {
        @Override
        public byte[] name(IppMessage.Value value) {
            return Harmless.attribute(value.attribute()) ? value.name() : substitution.bytes(value.name(), UTF_8);
        }

        @Override
        public Optional<byte[]> value(IppMessage.Value value) {
            return Optional.of(Harmless.value(value) ? value.value() : other(value));
        }

        private byte[] other(IppMessage.Value value) {
            return Syntax.isText(value.tag())
                    ? substitution.bytes(value.value(), UTF_8)
                    : substitution.numbers(value.value());
        }

        @Override
        public String words(String words) {
            return substitution.text(words);
        }
    }
}
