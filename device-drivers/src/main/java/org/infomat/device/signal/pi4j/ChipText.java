package org.infomat.device.signal.pi4j;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads the messages that `ChipMessage` writes.
///
/// @param reading of the text's parts
record ChipText(Pattern pattern, Function<Matcher, ChipMessage> reading) {
    private static final List<ChipText> FORMS = List.of(
            form("who are you", _ -> new ChipMessage.WhoAreYou()),
            form("take (?<line>\\d{1,9}): output, (?<level>high|low)", ChipText::output),
            form(
                    "take (?<line>\\d{1,9}): input(?<edges>, both edges)?(, (?<pull>pull-up|pull-down))?"
                            + "(, at rest for (?<rest>\\d{1,9}) us)?",
                    ChipText::input),
            form("tell what changes", _ -> new ChipMessage.TellChanges()),
            form("is (?<line>\\d{1,9}) high", parts -> new ChipMessage.IsHigh(line(parts))),
            form("make (?<line>\\d{1,9}) (?<level>high|low)", parts -> new ChipMessage.Make(line(parts), high(parts))),
            form("done", _ -> new ChipMessage.Done()),
            form("refused: (?<why>.*)", parts -> new ChipMessage.Refused(parts.group("why"))),
            form("(?<line>\\d{1,9}) is (?<level>high|low)", parts -> new ChipMessage.Is(line(parts), high(parts))),
            form(
                    "(?<line>\\d{1,9}) became (?<level>high|low)",
                    parts -> new ChipMessage.Became(line(parts), high(parts))),
            form("(?<name>\\S{1,31}) with (?<count>\\d{1,9}) lines: (?<label>.{0,31})", ChipText::chip));

    private static ChipText form(String pattern, Function<Matcher, ChipMessage> reading) {
        return new ChipText(Pattern.compile(pattern), reading);
    }

    /// Empty for a text that is no such message.
    static Optional<ChipMessage> read(String text) {
        return FORMS.stream().flatMap(form -> form.readIfItIs(text).stream()).findFirst();
    }

    private Optional<ChipMessage> readIfItIs(String text) {
        Matcher parts = pattern.matcher(text);
        return parts.matches() ? Optional.of(reading.apply(parts)) : Optional.empty();
    }

    private static int line(Matcher parts) {
        return Integer.parseInt(parts.group("line"));
    }

    private static boolean high(Matcher parts) {
        return parts.group("level").equals("high");
    }

    private static ChipMessage output(Matcher parts) {
        return new ChipMessage.Take(new LineRequest(line(parts), LineRequest.OUTPUT, 0, high(parts)));
    }

    private static ChipMessage input(Matcher parts) {
        long edges = parts.group("edges") == null ? 0 : LineRequest.BOTH_EDGES;
        long pull = switch (parts.group("pull")) {
            case "pull-up" -> LineRequest.PULL_UP;
            case "pull-down" -> LineRequest.PULL_DOWN;
            case null, default -> 0;
        };
        int rest = parts.group("rest") == null ? 0 : Integer.parseInt(parts.group("rest"));
        return new ChipMessage.Take(new LineRequest(line(parts), LineRequest.INPUT | edges | pull, rest, false));
    }

    private static ChipMessage chip(Matcher parts) {
        int count = Integer.parseInt(parts.group("count"));
        return new ChipMessage.Chip(new GpioChip.Identity(parts.group("name"), parts.group("label"), count));
    }
}
