package org.infomat.device.bridge.javapos;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.infomat.device.DriverSettings;
import org.infomat.device.card.chip.ChipMask;
import org.infomat.device.masking.Substitution;
import org.infomat.device.message.MessageMask;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/// What is said to a control and told by it is nobody's where it is a word of the standard, yes or no, a small number,
/// a number of orders or what the device tells of itself. Of all else that is said the length is left, and all else
/// that is told is other data of the same kind.
///
/// @param methods of the controls of the category
/// @param chip for what chips are told and answer
/// @param tracks another track for one of a stripe
/// @param codes how the bytes of a bar code become text
record ControlMask(
        Set<String> methods, Substitution substitution, ChipMask chip, UnaryOperator<String> tracks, Charset codes)
        implements MessageMask {
    private static final String CHIP_IO = "readData";
    private static final String STATISTICS = "retrieveStatistics";
    private static final Pattern LENGTH = Pattern.compile("\"\\[\\d+]\"");
    private static final Set<String> NUMBERS_OF_NOBODY = Set.of("getOutputID", "getDeviceServiceVersion");
    private static final int STATUS_WORD = 2;
    /// Nobody is known by fewer digits.
    private static final int SMALL = 9_999;

    ControlMask {
        methods = Set.copyOf(methods);
    }

    /// For a category that knows nothing of cards.
    static ControlMask of(Category<?> category, Substitution substitution, Charset codes) {
        return new ControlMask(
                category.methods(),
                substitution,
                new ChipMask(new DriverSettings(Map.of()), substitution),
                substitution::text,
                codes);
    }

    static ControlMask of(Category<?> category, Substitution substitution) {
        return of(category, substitution, UTF_8);
    }

    @Override
    public Optional<String> sent(String message) {
        return switch (ControlMessage.read(message).orElse(null)) {
            case ControlMessage.Call(String method, List<JsonNode> arguments)
            when keeps(method) ->
                text(new ControlMessage.Call(
                        method,
                        arguments.stream().map(each -> said(method, each)).toList()));
            case ControlMessage.Response(int number) -> text(new ControlMessage.Response(other(number)));
            case null, default -> Optional.empty();
        };
    }

    @Override
    public Optional<String> heard(String message) {
        return switch (ControlMessage.read(message).orElse(null)) {
            case ControlMessage.Returned(String method, JsonNode value, List<JsonNode> filled)
            when keeps(method) ->
                text(new ControlMessage.Returned(
                        method,
                        told(method, value),
                        filled.stream().map(each -> told(method, each)).toList()));
            case ControlMessage.Failed(String method, int code, int extended)
            when keeps(method) -> text(new ControlMessage.Failed(method, other(code), other(extended)));
            case ControlMessage.Event event ->
                text(new ControlMessage.Event(
                        event.kind(),
                        event.kind() == ControlMessage.Kind.COMPLETED ? event.number() : other(event.number())));
            case ControlMessage.Fault(int code, int extended, int locus, int response) ->
                text(new ControlMessage.Fault(other(code), other(extended), other(locus), other(response)));
            case null, default -> Optional.empty();
        };
    }

    /// Whatever the lengths: what is printed names the printer.
    @Override
    public boolean same(String recorded, String now) {
        return LENGTH.matcher(recorded)
                .replaceAll("\"[]\"")
                .equals(LENGTH.matcher(now).replaceAll("\"[]\""));
    }

    private static Optional<String> text(ControlMessage message) {
        return Optional.of(message.text());
    }

    private boolean keeps(String method) {
        return methods.contains(method) && !(method.equals(CHIP_IO) && chip.leavesOutAll());
    }

    private JsonNode said(String method, JsonNode argument) {
        if (argument.isArray()) {
            return array(argument, each -> numbers(argument) ? length(each) : said(method, each));
        }
        boolean command = method.equals(CHIP_IO)
                && argument.isString()
                && chip.harmless(argument.stringValue().getBytes(ISO_8859_1));
        return command || argument.isBoolean() || argument.isNull() || small(argument) ? argument : length(argument);
    }

    /// Whether these are many numbers, which are as much as a text.
    private static boolean numbers(JsonNode array) {
        return array.size() > 1 && array.valueStream().anyMatch(JsonNode::isNumber);
    }

    private static JsonNode length(JsonNode value) {
        return string("[" + value.stringValue(value.toString()).length() + "]");
    }

    private JsonNode told(String method, JsonNode value) {
        if (value.isArray()) {
            return array(value, each -> numbers(value) ? number(drawn(each.intValue(0))) : told(method, each));
        }
        if (value.isString()) {
            return string(other(method, value.stringValue()));
        }
        boolean kept = value.isBoolean()
                || value.isNull()
                || small(value)
                || (value.isInt() && NUMBERS_OF_NOBODY.contains(method));
        return kept ? value : number(other(value.intValue(0)));
    }

    private String other(String method, String text) {
        return switch (method) {
            case "getScanData", "getScanDataLabel" -> data(text, bytes -> substitution.bytes(bytes, codes));
            case "getTrack1Data", "getTrack2Data", "getTrack3Data" ->
                data(text, bytes -> tracks.apply(new String(bytes, ISO_8859_1)).getBytes(ISO_8859_1));
            case CHIP_IO -> new String(answer(text.getBytes(ISO_8859_1)), ISO_8859_1);
            case STATISTICS -> Statistics.of(text).xml();
            default -> substitution.text(text);
        };
    }

    private String data(String base64, UnaryOperator<byte[]> other) {
        try {
            return Base64.getEncoder()
                    .encodeToString(other.apply(Base64.getDecoder().decode(base64)));
        } catch (IllegalArgumentException e) {
            return substitution.text(base64);
        }
    }

    /// All but its status word.
    private byte[] answer(byte[] answer) {
        int end = Math.max(0, answer.length - STATUS_WORD);
        byte[] masked = answer.clone();
        System.arraycopy(chip.data(Arrays.copyOf(answer, end)), 0, masked, 0, end);
        return masked;
    }

    private int other(int number) {
        return Math.abs((long) number) <= SMALL ? number : drawn(number);
    }

    private int drawn(int number) {
        long drawn = Long.parseLong(substitution.text(String.valueOf(number)));
        return (int) (drawn % Integer.MAX_VALUE); // ten digits may be too many
    }

    private static boolean small(JsonNode value) {
        return value.isInt() && Math.abs((long) value.intValue()) <= SMALL;
    }

    private static JsonNode array(JsonNode array, UnaryOperator<JsonNode> other) {
        return JsonNodeFactory.instance
                .arrayNode()
                .addAll(array.valueStream().map(other).toList());
    }

    private static JsonNode number(int number) {
        return JsonNodeFactory.instance.numberNode(number);
    }

    private static JsonNode string(String text) {
        return JsonNodeFactory.instance.stringNode(text);
    }
}
