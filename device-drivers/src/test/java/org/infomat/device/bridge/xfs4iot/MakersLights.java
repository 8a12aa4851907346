package org.infomat.device.bridge.xfs4iot;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// The service of a cabinet's lamps: a white one at the card reader, and one in each colour for the state.
final class MakersLights extends MakersService {
    private final Map<String, JsonNode> states = new ConcurrentHashMap<>();

    MakersLights(Framing framing) {
        super(framing, "Lights");
        ObjectNode lights = can("lights");
        if (framing == Framing.HEADER) {
            lights.put("individualFlashRates", true);
            lights = lights.putObject("lights");
        }
        offer(lights, "cardReader", "white");
        offer(lights, "statusGood", "green");
        offer(lights, "statusBad", "red");
        does("Lights.SetLight", this::set);
    }

    private void offer(ObjectNode lights, String name, String colour) {
        ObjectNode light = lights.putObject(name);
        ObjectNode can = framing() == Framing.HEADER ? light.putObject("default") : light;
        can.putObject("flashRate").put("off", true).put("slow", true).put("continuous", true);
        can.putObject("color").put(colour, true);
    }

    private void set(Order order) {
        order.payload().properties().stream()
                .filter(light -> light.getValue().isObject())
                .forEach(light -> states.put(
                        light.getKey(),
                        framing() == Framing.HEADER ? light.getValue().path("default") : light.getValue()));
        order.succeed(Message.object());
    }

    /// `continuous green`, `off`.
    String state(String light) {
        JsonNode state = states.getOrDefault(light, Message.object());
        return (state.path("flashRate").stringValue("off") + " "
                        + state.path("color").stringValue(""))
                .strip();
    }
}
