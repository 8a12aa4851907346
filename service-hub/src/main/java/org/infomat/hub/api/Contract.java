package org.infomat.hub.api;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import com.networknt.schema.path.PathType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.infomat.hub.api.Problem.FieldFault;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/// The contract, `config/api/infomat-backend.yaml`, as the rules that requests are held to: what is written there is
/// what is checked.
final class Contract {

    private static final String FILE = "/contract/infomat-backend.yaml";
    private static final SchemaRegistryConfig CONFIG = SchemaRegistryConfig.builder()
            .formatAssertionsEnabled(true)
            .pathType(PathType.JSON_POINTER)
            .build();

    private final JsonNode document;
    private final SchemaRegistry registry;
    private final Map<JsonNode, Schema> compiled = new ConcurrentHashMap<>();

    private Contract(JsonNode document) {
        this.document = document;
        this.registry = SchemaRegistry.withDefaultDialect(
                SpecificationVersion.DRAFT_2020_12, builder -> builder.schemaRegistryConfig(CONFIG));
    }

    static Contract read() {
        try (var file = Contract.class.getResourceAsStream(FILE)) {
            if (file == null) {
                throw new IllegalStateException("The contract is not in the program. Build it again");
            }
            return new Contract(new YAMLMapper().readTree(file));
        } catch (IOException e) {
            throw new UncheckedIOException("The contract in the program cannot be read", e);
        }
    }

    /// What is wrong with a body, by the schema of this name.
    List<FieldFault> faults(String schemaName, JsonNode body) {
        var reference = JsonNodeFactory.instance.objectNode().put("$ref", "#/components/schemas/" + schemaName);
        return Stream.concat(
                        UnstorableText.in(body).stream(),
                        schema(reference).validate(body).stream().map(Contract::fault))
                .distinct()
                .toList();
    }

    /// The parameters of an operation, those of its path included.
    ///
    /// @param path as in the contract, such as `/services/{serviceId}`
    Stream<Parameter> parameters(String path, String method) {
        var item = document.path("paths").path(path);
        return Stream.of(item.path("parameters"), item.path(method).path("parameters"))
                .flatMap(JsonNode::valueStream)
                .map(this::resolved)
                .map(parameter -> new Parameter(
                        parameter.path("name").asString(),
                        parameter.path("in").asString(),
                        parameter.path("required").asBoolean(false),
                        resolved(parameter.path("schema"))));
    }

    boolean keeps(Parameter parameter, String value) {
        return !UnstorableText.isIn(value)
                && parameter
                        .typed(value)
                        .filter(typed ->
                                schema(parameter.schema()).validate(typed).isEmpty())
                        .isPresent();
    }

    record Parameter(String name, String in, boolean required, JsonNode schema) {

        private Optional<JsonNode> typed(String value) {
            var nodes = JsonNodeFactory.instance;
            if (!schema.path("type").asString().equals("integer")) {
                return Optional.of(nodes.stringNode(value));
            }
            return value.matches("-?[0-9]{1,9}")
                    ? Optional.of(nodes.numberNode(Integer.parseInt(value)))
                    : Optional.empty();
        }
    }

    private Schema schema(JsonNode schema) {
        return compiled.computeIfAbsent(schema, _ -> registry.getSchema(withComponents(schema)));
    }

    private ObjectNode withComponents(JsonNode schema) {
        ObjectNode whole = JsonNodeFactory.instance.objectNode();
        whole.putArray("allOf").add(schema);
        whole.set("components", document.path("components"));
        return whole;
    }

    private JsonNode resolved(JsonNode node) {
        var reference = node.path("$ref");
        return reference.isString() ? document.at(reference.stringValue().substring(1)) : node;
    }

    private static FieldFault fault(Error error) {
        var at = error.getInstanceLocation().toString();
        var missing = error.getKeyword().equals("required") ? String.valueOf(error.getArguments()[0]) : "";
        return FieldFault.of(at, missing, error.getKeyword());
    }
}
