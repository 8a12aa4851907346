package org.infomat.device.bridge.xfs4iot;

import java.util.concurrent.atomic.AtomicBoolean;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// A command that a service of ours was given, and its answers.
final class Order {
    private final MakersService.Line line;
    private final int id;
    private final String name;
    private final JsonNode payload;
    private final long timeout;
    private final AtomicBoolean completed = new AtomicBoolean();

    Order(MakersService.Line line, JsonNode message) {
        this.line = line;
        JsonNode header = message.path("header");
        this.id = header.path("requestId").intValue(0);
        this.name = header.path("name").stringValue("");
        this.payload = message.path("payload");
        this.timeout = header.path("timeout").intValue(payload.path("timeout").intValue(0));
    }

    int id() {
        return id;
    }

    String name() {
        return name;
    }

    JsonNode payload() {
        return payload;
    }

    /// In milliseconds; 0 for none.
    long timeout() {
        return timeout;
    }

    boolean open() {
        return !completed.get();
    }

    void event(String event, ObjectNode told) {
        line.send(line.framing().message("event", event, id, told));
    }

    void succeed(ObjectNode result) {
        complete("success", result);
    }

    void fail(String errorCode) {
        complete("commandErrorCode", Message.object().put("errorCode", errorCode));
    }

    /// Only once.
    void complete(String code, ObjectNode result) {
        if (completed.compareAndSet(false, true)) {
            line.send(line.framing().completion(name, id, code, result));
        }
    }
}
