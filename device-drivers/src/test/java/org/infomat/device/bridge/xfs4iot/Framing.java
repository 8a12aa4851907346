package org.infomat.device.bridge.xfs4iot;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Where a service puts how a command ended.
enum Framing {
    /// As release 2021-1 has it.
    PAYLOAD("1.0"),
    /// As later releases have it.
    HEADER("2.0");

    private final String version;

    Framing(String version) {
        this.version = version;
    }

    String version() {
        return version;
    }

    ObjectNode message(String type, String name, int requestId, ObjectNode payload) {
        ObjectNode whole = Message.object();
        ObjectNode header = whole.putObject("header");
        header.put("type", type).put("name", name).put("requestId", requestId).put("version", version);
        whole.set("payload", payload);
        return whole;
    }

    ObjectNode acknowledge(String name, int requestId, String status) {
        ObjectNode whole = message("acknowledge", name, requestId, Message.object());
        if (this == PAYLOAD) {
            ((ObjectNode) whole.path("payload")).put("status", status);
        } else if (!status.equals("ok")) {
            ((ObjectNode) whole.path("header")).put("status", status);
        }
        return whole;
    }

    ObjectNode completion(String name, int requestId, String code, ObjectNode payload) {
        ObjectNode whole = message("completion", name, requestId, payload);
        ((ObjectNode) whole.path(this == PAYLOAD ? "payload" : "header")).put("completionCode", code);
        return whole;
    }

    /// A message of any release as 2021-1 would have had it, for its schema to be judged by.
    static ObjectNode asIn2021(JsonNode message) {
        ObjectNode whole = (ObjectNode) message.deepCopy();
        ObjectNode header = (ObjectNode) whole.path("header");
        if (header.path("version").stringValue("").equals(PAYLOAD.version)) {
            return whole;
        }
        ObjectNode payload = (ObjectNode) whole.path("payload");
        header.put("version", PAYLOAD.version);
        for (String moved : new String[] {"completionCode", "errorDescription", "status"}) {
            if (header.has(moved)) {
                payload.set(moved, header.remove(moved));
            }
        }
        switch (header.path("type").stringValue("") + " " + header.path("name").stringValue("")) {
            case "unsolicited Common.StatusChangedEvent" -> changed(header, payload);
            case "completion Common.Capabilities" -> flatten(payload);
            case "command Lights.SetLight" ->
                payload.properties().forEach(light -> payload.set(light.getKey(), light(light.getValue())));
            default -> {}
        }
        if (header.path("type").stringValue("").equals("acknowledge") && !payload.has("status")) {
            payload.put("status", "ok");
        }
        return whole;
    }

    /// Later releases tell with it what 2021-1 has events of their own for.
    private static void changed(ObjectNode header, ObjectNode payload) {
        if (payload.has("auxiliaries")) {
            header.put("name", "Auxiliaries.AuxiliaryStatusEvent");
            payload.path("auxiliaries")
                    .properties()
                    .forEach(one -> payload.set(MakersAuxiliaries.inEvents(one.getKey()), one.getValue()));
        } else {
            payload.setAll((ObjectNode) payload.path("common"));
        }
    }

    private static void flatten(ObjectNode capabilities) {
        JsonNode lights = capabilities.path("lights").path("lights");
        if (lights.isObject()) {
            ObjectNode flat = capabilities.putObject("lights");
            lights.properties().forEach(one -> flat.set(one.getKey(), light(one.getValue())));
        }
    }

    /// Later releases tell the state of a light by its positions.
    private static JsonNode light(JsonNode state) {
        return state.has("default") ? state.path("default") : state;
    }
}
