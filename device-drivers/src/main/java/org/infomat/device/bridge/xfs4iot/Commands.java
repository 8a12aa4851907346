package org.infomat.device.bridge.xfs4iot;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// How commands are written. Release 2021-1, whose messages are all of version 1, has a command's time limit in its
/// payload; later ones have it in its header.
final class Commands {
    private static final Pattern VERSION = Pattern.compile("([1-9]\\d{0,3})\\.(0|[1-9]\\d{0,3})");

    /// Their payloads of 2021-1 have a maker's own lights and sensors in them, and no room for anything else.
    private static final Set<String> LISTS = Set.of("Lights.SetLight", "Auxiliaries.Register");

    private Commands() {}

    static String text(Request request, String version, ObjectNode payload, Duration limit) {
        ObjectNode header = Message.object();
        header.put("type", "command");
        header.put("name", request.name());
        header.put("requestId", request.id());
        header.put("version", version);
        if (!version.startsWith("1.")) {
            header.put("timeout", limit.toMillis());
        } else if (!LISTS.contains(request.name())) {
            payload.put("timeout", limit.toMillis());
        }
        ObjectNode whole = Message.object();
        whole.set("header", header);
        whole.set("payload", payload);
        return Message.JSON.writeValueAsString(whole);
    }

    /// The highest version of each command that a service says it understands (`Common.Capabilities`).
    static Map<String, String> versions(JsonNode capabilities) {
        Map<String, String> highest = new HashMap<>();
        for (JsonNode one : capabilities.path("interfaces")) {
            one.path("commands").properties().forEach(command -> {
                for (JsonNode version : command.getValue().path("versions")) {
                    String text = version.stringValue("");
                    if (VERSION.matcher(text).matches()) {
                        highest.merge(command.getKey(), text, (a, b) -> number(a) > number(b) ? a : b);
                    }
                }
            });
        }
        return highest;
    }

    private static int number(String version) {
        Matcher parts = VERSION.matcher(version);
        return parts.matches() ? Integer.parseInt(parts.group(1)) * 10_000 + Integer.parseInt(parts.group(2)) : 0;
    }
}
