package org.infomat.device.recording;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A line of a recording's text form: milliseconds, a sign, and what passed.
///
/// | sign | means |
/// |---|---|
/// | `>` `<` | sent, heard: bytes in hexadecimal, and behind `\|` as text; `[44]` stands for 44 that were left out |
/// | `!` | the line failed |
/// | `>>` `<<` | a whole message was sent, was heard; `>>2` on the second of the device's lines |
/// | `!!` | such a line has ended |
/// | `+` | a card was presented, with its answer to reset |
/// | `*` `=` | what was asked of the driver, and what became of it |
final class ExchangeText {
    /// A message may hold what ends a line in other texts, such as U+2028.
    private static final Pattern MESSAGE =
            Pattern.compile(" *(?<millis>\\d{1,18}) (?<sign>>>|<<|!!)(?<line>\\d{0,3}) (?<rest>.*)", Pattern.DOTALL);

    private static final Pattern OTHER =
            Pattern.compile(" *(?<millis>\\d{1,18}) (?<sign>[><!+*=]) (?<rest>[^|]*?) *(\\|.*)?");
    private static final Pattern UNSEEN = Pattern.compile("\\[(\\d+)]");

    private ExchangeText() {}

    static String of(Exchange exchange) {
        return "%9d %s"
                .formatted(
                        exchange.millis(),
                        switch (exchange) {
                            case Exchange.Sent(long _, byte[] bytes) -> "> " + seen(bytes);
                            case Exchange.Heard(long _, byte[] bytes) -> "< " + seen(bytes);
                            case Exchange.SentUnseen(long _, int length) -> "> [" + length + "]";
                            case Exchange.HeardUnseen(long _, int length) -> "< [" + length + "]";
                            case Exchange.Lost(long _, Exchange.Loss loss) -> "! " + loss;
                            case Exchange.MessageSent(long _, int line, String message) ->
                                ">>" + numbered(line) + message;
                            case Exchange.MessageHeard(long _, int line, String message) ->
                                "<<" + numbered(line) + message;
                            case Exchange.LineEnded(long _, int line, Exchange.Ending ending) ->
                                "!!" + numbered(line) + ending;
                            case Exchange.Card(long _, String atr) -> "+ " + atr;
                            case Exchange.Asked(long _, Request request) -> "* " + request.word();
                            case Exchange.Told(long _, String outcome) -> "= " + outcome;
                        });
    }

    private static String seen(byte[] bytes) {
        String characters = new String(bytes, ISO_8859_1).replaceAll("[^ -{}~]", ".");
        return HexFormat.of().formatHex(bytes) + " | " + characters;
    }

    private static String numbered(int line) {
        return line == 0 ? " " : line + 1 + " ";
    }

    static Exchange parse(String text) {
        Matcher message = MESSAGE.matcher(text);
        Matcher other = OTHER.matcher(text);
        if (message.matches()) {
            return message(message);
        }
        if (other.matches()) {
            return other(other);
        }
        throw new IllegalArgumentException("A recording has no line such as '" + text + "'");
    }

    private static Exchange message(Matcher parts) {
        long millis = Long.parseLong(parts.group("millis"));
        String number = parts.group("line");
        int line = number.isEmpty() ? 0 : Integer.parseInt(number) - 1;
        String rest = parts.group("rest");
        return switch (parts.group("sign")) {
            case ">>" -> new Exchange.MessageSent(millis, line, rest);
            case "<<" -> new Exchange.MessageHeard(millis, line, rest);
            default -> new Exchange.LineEnded(millis, line, Exchange.Ending.valueOf(rest));
        };
    }

    private static Exchange other(Matcher parts) {
        long millis = Long.parseLong(parts.group("millis"));
        String rest = parts.group("rest");
        Matcher unseen = UNSEEN.matcher(rest);
        return switch (parts.group("sign")) {
            case ">" ->
                unseen.matches()
                        ? new Exchange.SentUnseen(millis, Integer.parseInt(unseen.group(1)))
                        : new Exchange.Sent(millis, HexFormat.of().parseHex(rest));
            case "<" ->
                unseen.matches()
                        ? new Exchange.HeardUnseen(millis, Integer.parseInt(unseen.group(1)))
                        : new Exchange.Heard(millis, HexFormat.of().parseHex(rest));
            case "!" -> new Exchange.Lost(millis, Exchange.Loss.valueOf(rest));
            case "+" -> new Exchange.Card(millis, rest);
            case "*" -> new Exchange.Asked(millis, Request.of(rest));
            default -> new Exchange.Told(millis, rest);
        };
    }
}
