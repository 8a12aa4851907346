package org.infomat.device.bridge.xfs4iot;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.infomat.device.signal.Lamp;
import org.infomat.device.signal.Light;
import org.infomat.device.signal.Light.Colour;
import org.infomat.device.signal.Light.Rate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// The lights of a service. Release 2021-1 has one state for a light, later ones have one for each of its positions.
final class Lights {
    private final JsonNode lights;

    Lights(JsonNode capabilities) {
        lights = capabilities.has("lights") ? capabilities.path("lights") : capabilities;
    }

    boolean has(Lamp lamp) {
        return names(lamp).anyMatch(lights::has);
    }

    private static Stream<String> names(Lamp lamp) {
        return switch (lamp) {
            case CARD_READER -> Stream.of("cardReader");
            case CONTACTLESS -> Stream.of("contactless");
            case SCANNER -> Stream.of("scanner");
            case RECEIPT_PRINTER -> Stream.of("receiptPrinter");
            case DOCUMENT_PRINTER -> Stream.of("documentPrinter");
            case HEADSET -> Stream.of("headset"); // a maker's own: the standard has none
            case STATUS -> Stream.of("statusGood", "statusWarning", "statusBad", "statusInService", "fasciaLight");
        };
    }

    /// What `Lights.SetLight` is told so that these lamps are lit so, and all others of ours are off.
    ObjectNode payload(Map<Lamp, Light> lit) {
        ObjectNode payload = Message.object();
        for (Lamp lamp : Lamp.values()) {
            Light light = lit.getOrDefault(lamp, Light.OFF);
            List<String> present = names(lamp).filter(lights::has).toList();
            Optional<String> shining = lamp == Lamp.STATUS
                    ? shining(light.colour(), present)
                    : present.stream().findFirst();
            present.forEach(name ->
                    payload.set(name, state(lights.path(name), shining.equals(Optional.of(name)) ? light : Light.OFF)));
        }
        return payload;
    }

    /// A service has a lamp for each colour, or one for all to see.
    private static Optional<String> shining(Colour colour, List<String> present) {
        String own = switch (colour) {
            case GREEN -> "statusGood";
            case YELLOW -> "statusWarning";
            case RED -> "statusBad";
            case BLUE, CYAN, MAGENTA, WHITE -> "statusInService";
        };
        return Stream.of(own, "statusInService", "fasciaLight", "statusGood")
                .filter(present::contains)
                .findFirst()
                .or(() -> present.stream().findFirst());
    }

    private static ObjectNode state(JsonNode can, Light light) {
        if (can.has("flashRate") || can.has("color") || can.isEmpty()) {
            return one(can, light);
        }
        ObjectNode positions = Message.object();
        can.properties().forEach(position -> positions.set(position.getKey(), one(position.getValue(), light)));
        return positions;
    }

    private static ObjectNode one(JsonNode can, Light light) {
        ObjectNode state = Message.object();
        state.put("flashRate", rate(can.path("flashRate"), light.rate()));
        if (light.rate() != Rate.OFF) {
            colour(can.path("color"), light.colour()).ifPresent(colour -> state.put("color", colour));
        }
        return state;
    }

    /// A lamp that cannot blink so shines steadily.
    private static String rate(JsonNode offered, Rate rate) {
        String word = word(rate);
        return rate == Rate.OFF || offered.path(word).booleanValue(false) ? word : word(Rate.CONTINUOUS);
    }

    private static Optional<String> colour(JsonNode offered, Colour colour) {
        String word = word(colour);
        return offered.path(word).booleanValue(false)
                ? Optional.of(word)
                : offered.properties().stream()
                        .filter(other -> other.getValue().booleanValue(false))
                        .map(Map.Entry::getKey)
                        .findFirst();
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
