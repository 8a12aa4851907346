package org.infomat.device.bridge.xfs4iot;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/// Holds each message between a driver and a service, in both directions, to the published schema of release 2021-1.
final class Judge {
    private static final String ID = "https://xfs4iot.com/2021-01/schema";
    private static final String TEXT = text();
    private static final SchemaRegistry REGISTRY = SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12, builder -> builder.schemas(Map.of(ID, TEXT)));
    private static final Map<String, String> RULES = rules();
    private static final Map<String, Schema> COMPILED = new ConcurrentHashMap<>();

    /// Reading the schema takes longer than a driver waits for an answer.
    static {
        compiled(ID + "#/$defs/schemas/2021-01/Common.XFSHeader");
        RULES.entrySet().stream()
                .filter(rule -> rule.getKey().contains("Common."))
                .forEach(rule -> compiled(rule.getValue()).initializeValidators());
    }

    private final List<String> faults = new CopyOnWriteArrayList<>();
    private final AtomicInteger judged = new AtomicInteger();

    private static String text() {
        try (InputStream in = Judge.class.getResourceAsStream("xfs4iot-2021-1.schema.json")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Which rule of the schema is about which message. It lets pass what it has no rule for.
    private static Map<String, String> rules() {
        Map<String, String> rules = new HashMap<>();
        JsonNode all = Message.JSON.readTree(TEXT).path("allOf");
        for (int i = 0; i < all.size(); i++) {
            JsonNode header =
                    all.path(i).path("if").path("properties").path("header").path("properties");
            String type = header.path("type").path("const").stringValue("");
            rules.put(type + " " + header.path("name").path("const").stringValue(""), ID + "#/allOf/" + i + "/then");
        }
        return rules;
    }

    /// Whether it is a message of 2021-1, or one of a later release that says the same.
    void judge(String text) {
        judged.incrementAndGet();
        try {
            JsonNode message = Framing.asIn2021(Message.JSON.readTree(text));
            header().validate(message.path("header")).forEach(fault -> faults.add(fault + " in " + text));
            rule(message.path("header"))
                    .ifPresentOrElse(
                            rule -> rule.validate(message).forEach(fault -> faults.add(fault + " in " + text)),
                            () -> faults.add("No such message: " + text));
        } catch (JacksonException | ClassCastException e) {
            faults.add(e.getMessage() + " in " + text);
        }
    }

    private static Schema header() {
        return compiled(ID + "#/$defs/schemas/2021-01/Common.XFSHeader");
    }

    private static Optional<Schema> rule(JsonNode header) {
        String type = header.path("type").stringValue("");
        String name = type.equals("acknowledge") ? "" : header.path("name").stringValue("");
        return Optional.ofNullable(RULES.get(type + " " + name)).map(Judge::compiled);
    }

    private static Schema compiled(String location) {
        return COMPILED.computeIfAbsent(location, at -> REGISTRY.getSchema(SchemaLocation.of(at)));
    }

    List<String> faults() {
        return List.copyOf(faults);
    }

    void acquits() {
        assertThat(faults).isEmpty();
        assertThat(judged).hasPositiveValue();
    }
}
