package org.infomat.device.bridge.xfs4iot;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// What of a message is the standard's and not a person's: its structure, words where words stand, small numbers, and
/// all that devices and services say of themselves. Whatever is not known to be harmless is replaced.
final class Vocabulary {
    private static final String HEADER = "header";
    /// Of these, devices and services alone are spoken of.
    private static final Pattern OF_NOBODY =
            Pattern.compile("(Common|Lights|Auxiliaries|ServicePublisher)\\.[A-Za-z0-9]{1,60}");
    /// Where makers write what they like.
    private static final Set<String> FREE =
            Set.of("errorDescription", "extra", "additionalInfo", "additionalProperties");

    private static final Set<String> HEADER_WORDS = Set.of("type", "name", "version", "status", "completionCode");
    private static final Pattern HEADER_WORD =
            Pattern.compile("[A-Za-z][A-Za-z0-9]{0,39}(\\.[A-Za-z0-9]{1,60})?|\\d{1,4}\\.\\d{1,4}");
    private static final Set<String> WORDS = Set.of(
            "status",
            "completionCode",
            "errorCode",
            "symbology",
            "chipProtocol",
            "chipPower",
            "inputData",
            "from",
            "to",
            "paperSource",
            "threshold",
            "media");
    private static final Pattern WORD = Pattern.compile("[a-z][A-Za-z0-9_]{0,39}");
    /// As the standard names properties: no capital begins them, and no number that anybody has is in them.
    private static final Pattern NAME =
            Pattern.compile("[a-z][A-Za-z_]{0,39}([0-9]{1,4}[A-Za-z_]{1,20}){0,2}[0-9]{0,4}");
    /// Nobody is known by fewer digits, unless they are one number of many in a list.
    private static final BigInteger SMALL = BigInteger.valueOf(9_999);

    private final String command;
    private final Replacement replacement;

    private Vocabulary(String command, Replacement replacement) {
        this.command = command;
        this.replacement = replacement;
    }

    /// What stands in for what is not the standard's.
    interface Replacement {
        /// @param place of the text in the message: `payload.track2.data`
        String text(String command, String place, String text);

        default BigInteger number(BigInteger number) {
            return number;
        }
    }

    static String command(JsonNode message) {
        return message.path(HEADER).path("name").stringValue("");
    }

    static JsonNode replaced(JsonNode message, Replacement replacement) {
        return new Vocabulary(command(message), replacement).replaced(message, "", "");
    }

    private JsonNode replaced(JsonNode node, String place, String key) {
        return switch (node) {
            case ObjectNode object -> {
                ObjectNode other = Message.object();
                object.properties()
                        .forEach(each -> other.set(
                                name(each.getKey(), place),
                                replaced(each.getValue(), below(place, each.getKey()), each.getKey())));
                yield other;
            }
            case ArrayNode array -> {
                ArrayNode other = JsonNodeFactory.instance.arrayNode();
                array.forEach(each -> other.add(
                        each.isNumber() && !saysNothingOfPeople() ? replaced(each) : replaced(each, place, key)));
                yield other;
            }
            default -> node.isString() || node.isNumber() ? value(node, place, key) : node;
        };
    }

    private String name(String key, String place) {
        boolean standard = saysNothingOfPeople() || NAME.matcher(key).matches();
        return standard && !isFree(place) ? key : replacement.text(command, place, key);
    }

    private static boolean isFree(String place) {
        return Arrays.stream(place.split("\\.")).anyMatch(FREE::contains);
    }

    private static String below(String place, String key) {
        return place.isEmpty() ? key : place + "." + key;
    }

    private JsonNode value(JsonNode value, String place, String key) {
        if (ofNobody(value, place, key)) {
            return value;
        }
        return value.isString()
                ? JsonNodeFactory.instance.stringNode(replacement.text(command, place, value.stringValue()))
                : replaced(value);
    }

    private JsonNode replaced(JsonNode number) {
        return JsonNodeFactory.instance.numberNode(
                number.isIntegralNumber() ? replacement.number(number.bigIntegerValue()) : BigInteger.ZERO);
    }

    private boolean saysNothingOfPeople() {
        return OF_NOBODY.matcher(command).matches();
    }

    private boolean ofNobody(JsonNode value, String place, String key) {
        boolean header = place.startsWith(HEADER + ".");
        if (isFree(place)) {
            return false;
        }
        if (value.isNumber()) {
            return header || saysNothingOfPeople() || small(value);
        }
        String text = value.stringValue();
        return header
                ? HEADER_WORDS.contains(key) && HEADER_WORD.matcher(text).matches()
                : saysNothingOfPeople()
                        || (WORDS.contains(key) && WORD.matcher(text).matches());
    }

    private static boolean small(JsonNode number) {
        return number.isIntegralNumber() && number.bigIntegerValue().abs().compareTo(SMALL) <= 0;
    }
}
