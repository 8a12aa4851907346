package org.infomat.device.printer.ipp;

import java.util.Base64;
import java.util.Optional;

/// What of a message is shown in its text.
interface Veil {
    /// Everything: whoever reads the text has the message.
    Veil NONE = new Veil() {
        @Override
        public byte[] name(IppMessage.Value value) {
            return value.name();
        }

        @Override
        public Optional<byte[]> value(IppMessage.Value value) {
            return Optional.of(value.value());
        }

        @Override
        public String words(String words) {
            return words;
        }

        @Override
        public String data(byte[] data) {
            return Base64.getEncoder().encodeToString(data);
        }
    };

    byte[] name(IppMessage.Value value);

    /// Empty where its length alone is shown.
    Optional<byte[]> value(IppMessage.Value value);

    /// What a failure was told with.
    String words(String words);

    /// A document, or what is no message.
    default String data(byte[] data) {
        return IppText.length(data.length);
    }
}
