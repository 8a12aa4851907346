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
    private final AtomicBoolean completed = new AtomicBoolean();

    Order(MakersService.Line line, int id, String name, JsonNode payload) {
        this.line = line;
        this.id = id;
        this.name = name;
        this.payload = payload;
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
