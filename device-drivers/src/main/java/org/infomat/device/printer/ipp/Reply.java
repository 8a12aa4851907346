package org.infomat.device.printer.ipp;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;

/// What became of an order, as text too: `3 1250ms HTTP 200 2.0 0000 3 …` (see `IppText`), `3 1250ms refused
/// Connection%20refused` or `4 1650ms paused`. The time is the line's.
sealed interface Reply {
    String HTTP = "HTTP";
    String PAUSED = "paused";
    String MILLIS = "ms";

    /// The order's.
    int number();

    long millis();

    String text(Veil veil);

    record Answered(int number, long millis, Carrier.Answer answer) implements Reply {
        @Override
        public String text(Veil veil) {
            return begin(this) + HTTP + " " + answer.status() + " " + IppText.of(answer.body(), veil);
        }
    }

    record Failed(int number, long millis, Failure failure, String words) implements Reply {
        @Override
        public String text(Veil veil) {
            return begin(this) + failure.word() + " "
                    + Escaped.of(veil.words(words).getBytes(UTF_8));
        }
    }

    record Paused(int number, long millis) implements Reply {
        @Override
        public String text(Veil veil) {
            return begin(this) + PAUSED;
        }
    }

    private static String begin(Reply reply) {
        return reply.number() + " " + reply.millis() + MILLIS + " ";
    }

    static long millis(String word) {
        if (!word.endsWith(MILLIS)) {
            throw new IllegalArgumentException("'" + word + "' is no time");
        }
        return Long.parseLong(word, 0, word.length() - MILLIS.length(), 10);
    }

    /// Throws `IllegalArgumentException` for what is none.
    static Reply parse(String text) {
        List<String> words = List.of(text.split(" "));
        if (words.size() < 3) {
            throw new IllegalArgumentException("'" + text + "' tells nothing");
        }
        int number = Integer.parseInt(words.get(0));
        long millis = millis(words.get(1));
        return switch (words.get(2)) {
            case PAUSED -> new Paused(number, millis);
            case HTTP -> new Answered(number, millis, answer(words.subList(3, words.size())));
            default -> failed(number, millis, words.subList(2, words.size()));
        };
    }

    private static Carrier.Answer answer(List<String> words) {
        if (words.size() < 2) {
            throw new IllegalArgumentException("Nothing came over HTTP");
        }
        return new Carrier.Answer(Integer.parseInt(words.getFirst()), IppText.bytes(words.subList(1, words.size())));
    }

    private static Reply failed(int number, long millis, List<String> words) {
        Failure failure = Failure.of(words.getFirst())
                .orElseThrow(() -> new IllegalArgumentException("Nothing fails by '" + words.getFirst() + "'"));
        return new Failed(
                number, millis, failure, words.size() < 2 ? "" : new String(Escaped.parse(words.get(1)), UTF_8));
    }
}
