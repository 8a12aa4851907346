package org.infomat.device.printer.ipp;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;

/// What a driver asks of the line to its printer, as text too: `3 900ms Get-Printer-Attributes 2.0 000b 3 …` (see
/// `IppText`) or `4 400ms pause`.
sealed interface Order {
    String PAUSE = "pause";

    /// Counts the orders of a line; the reply has the same.
    int number();

    /// How long it may take, or has to.
    Duration time();

    String text(Veil veil);

    /// Carry this to the printer.
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Carry(int number, Duration time, byte[] request) implements Order {
        private static final int CODE = 2;
        private static final int HEADER = 8;

        public Carry {
            if (request.length < HEADER) {
                throw new IllegalArgumentException("A request has at least " + HEADER + " bytes");
            }
        }

        @Override
        public String text(Veil veil) {
            int code = ByteBuffer.wrap(request).getShort(CODE);
            return begin(this) + IppRequest.Operation.word(code) + " " + IppText.of(request, veil);
        }
    }

    record Pause(int number, Duration time) implements Order {
        @Override
        public String text(Veil veil) {
            return begin(this) + PAUSE;
        }
    }

    private static String begin(Order order) {
        return order.number() + " " + order.time().toMillis() + "ms ";
    }

    /// Throws `IllegalArgumentException` for what is none.
    static Order parse(String text) {
        List<String> words = List.of(text.split(" "));
        if (words.size() < 3) {
            throw new IllegalArgumentException("'" + text + "' asks for nothing");
        }
        int number = Integer.parseInt(words.get(0));
        Duration time = Duration.ofMillis(Reply.millis(words.get(1)));
        return words.get(2).equals(PAUSE)
                ? new Pause(number, time)
                : new Carry(number, time, IppText.bytes(words.subList(3, words.size())));
    }
}
