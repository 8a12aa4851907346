package org.infomat.hub;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.infomat.hub.ContractJudge.Operation;
import org.infomat.hub.Exchange.Caller;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Requests made from the contract, right ones and ones with a single thing wrong, from a fixed seed. Whatever comes,
/// the hub never
/// fails, and every answer keeps the contract ([Exchange] checks each).
@HubTest
class ContractFuzzTest {

    private static final int ROUNDS = 12;
    private static final List<String> NASTY = List.of(
            "",
            " ",
            "\u0000",
            "\ud800",
            "'; drop table application; --",
            "../../etc/passwd",
            "<script>alert(1)</script>",
            "%00",
            "\u202Eabc",
            "null",
            "-1",
            "9999999999999999999",
            "1e400",
            "ي".repeat(300),
            "a".repeat(20_000),
            "${jndi:ldap://x}",
            "{{7*7}}",
            "\n\r\t",
            "😀",
            "2026-02-30T99:99:99Z",
            "0000-01-01T00:00:00Z");

    private final ContractJudge contract = new ContractJudge();
    private final JsonMapper json = new JsonMapper();
    private final Caller terminal;
    private final Caller agency;

    ContractFuzzTest(@Autowired Exchange exchange) {
        this.terminal = exchange.terminal("fuzzing-terminal");
        this.agency = exchange.agency();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 20260302, 77})
    void the_hub_never_fails_and_every_answer_keeps_the_contract(long seed) {
        var random = new Random(seed);
        for (var operation : contract.operations()) {
            for (int round = 0; round < ROUNDS; round++) {
                var path = path(operation, random);
                var caller = random.nextInt(4) == 0 ? terminal : agency;
                var reply = send(operation, path, caller, random);

                assertThat(reply.status()).as("%s %s", operation.method(), path).isLessThan(500);
            }
        }
    }

    private Exchange.Reply send(Operation operation, String path, Caller caller, Random random) {
        var keyed = operation.path().endsWith("/applications") && random.nextInt(5) > 0
                ? caller.with("Idempotency-Key", new UUID(random.nextLong(), random.nextLong()).toString())
                : caller;
        var method = operation.method().toUpperCase(java.util.Locale.ROOT);
        var content = operation.node().at("/requestBody/content");
        if (content.isMissingNode()) {
            return keyed.get(path);
        }
        if (!content.has("application/json")) {
            return keyed.send(
                    method,
                    path,
                    "multipart/form-data; boundary=b",
                    nasty(random).getBytes(StandardCharsets.UTF_8));
        }
        var body = body(content.path("application/json"), random);
        return keyed.send(method, path, "application/json", body.getBytes(StandardCharsets.UTF_8));
    }

    /// The example, the example with one thing wrong, or something made from the schema.
    private String body(JsonNode media, Random random) {
        var example = media.path("example");
        return switch (random.nextInt(5)) {
            case 0 -> json.writeValueAsString(example);
            case 1 -> json.writeValueAsString(made(media.path("schema"), random, 0));
            case 2 -> json.writeValueAsString(example) + nasty(random);
            default -> json.writeValueAsString(broken(example, random));
        };
    }

    private JsonNode broken(JsonNode example, Random random) {
        if (!example.isObject() || example.isEmpty()) {
            return anything(random);
        }
        var copy = (ObjectNode) example.deepCopy();
        var names = List.copyOf(copy.propertyNames());
        var name = names.get(random.nextInt(names.size()));
        switch (random.nextInt(4)) {
            case 0 -> copy.remove(name);
            case 1 -> copy.set(name, anything(random));
            case 2 -> copy.set(nasty(random), anything(random));
            default -> copy.set(name, broken(copy.path(name), random));
        }
        return copy;
    }

    private JsonNode anything(Random random) {
        var nodes = JsonNodeFactory.instance;
        return switch (random.nextInt(7)) {
            case 0 -> nodes.nullNode();
            case 1 -> nodes.numberNode(random.nextInt());
            case 2 -> nodes.numberNode(new java.math.BigDecimal("1e" + random.nextInt(400)));
            case 3 -> nodes.booleanNode(random.nextBoolean());
            case 4 -> nodes.arrayNode().add(nasty(random));
            case 5 -> nodes.objectNode().put(nasty(random), nasty(random));
            default -> nodes.stringNode(nasty(random));
        };
    }

    private JsonNode made(JsonNode written, Random random, int depth) {
        var schema = contract.resolved(written);
        var nodes = JsonNodeFactory.instance;
        if (schema.has("enum")) {
            return schema.path("enum").path(random.nextInt(schema.path("enum").size()));
        }
        return switch (schema.path("type").asString("")) {
            case "object" -> {
                var object = nodes.objectNode();
                schema.path("properties").properties().stream()
                        .filter(_ -> depth < 4 && random.nextInt(6) > 0)
                        .forEach(property ->
                                object.set(property.getKey(), made(property.getValue(), random, depth + 1)));
                yield object;
            }
            case "array" -> nodes.arrayNode().add(made(schema.path("items"), random, depth + 1));
            case "integer" -> nodes.numberNode(random.nextInt(1000));
            case "boolean" -> nodes.booleanNode(random.nextBoolean());
            default -> nodes.stringNode(text(schema, random));
        };
    }

    private static String text(JsonNode schema, Random random) {
        return switch (schema.path("format").asString(schema.path("pattern").asString(""))) {
            case "date-time" -> "2026-02-27T09:14:05+04:00";
            case "uuid" -> new UUID(random.nextLong(), random.nextLong()).toString();
            case "^[2-9A-HJ-NP-Z]{16}$" ->
                random.ints(16, 0, 8)
                        .mapToObj(i -> "23456789".substring(i, i + 1))
                        .collect(java.util.stream.Collectors.joining());
            case "^[0-9]{7}$" -> "4829132";
            case "^[a-z0-9][a-z0-9-]{0,63}$" -> "town-hall-1";
            case "^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$" -> "az";
            default -> nasty(random);
        };
    }

    private String path(Operation operation, Random random) {
        var path = operation.path();
        var query = new StringBuilder();
        for (var parameter : operation.parameters()) {
            var value = random.nextInt(3) == 0 ? nasty(random) : example(parameter, random);
            switch (parameter.path("in").asString()) {
                case "path" -> path = path.replace("{" + parameter.path("name").asString() + "}", encoded(value));
                case "query" ->
                    query.append(query.isEmpty() ? "?" : "&")
                            .append(parameter.path("name").asString())
                            .append("=")
                            .append(encoded(value));
                default -> {}
            }
        }
        return path + query;
    }

    private String example(JsonNode parameter, Random random) {
        var example = parameter.path("example");
        return example.isMissingNode()
                ? made(parameter.path("schema"), random, 0).asString("1")
                : example.asString();
    }

    private static String nasty(Random random) {
        return NASTY.get(random.nextInt(NASTY.size()));
    }

    /// An empty segment would be another path.
    private static String encoded(String value) {
        var short_ = value.isBlank() ? "x" : value.substring(0, Math.min(200, value.length()));
        return URLEncoder.encode(short_, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
