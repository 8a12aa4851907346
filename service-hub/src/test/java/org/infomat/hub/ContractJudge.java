package org.infomat.hub;

import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.dataformat.yaml.YAMLMapper;

/// Holds answers to `config/api/infomat-backend.yaml`: status, media type, headers and body. Its schemas are JSON
/// Schema 2020-12
/// (OpenAPI 3.1, 4.3); the libraries for whole OpenAPI files need an older JSON Schema library than the forms do.
final class ContractJudge {

    /// An operation as the contract writes it.
    record Operation(String path, String method, JsonNode node, List<JsonNode> parameters) {}

    private final JsonNode document = new YAMLMapper()
            .readTree(Path.of("../config/api/infomat-backend.yaml").toFile());
    private final JsonMapper json = new JsonMapper();
    private final SchemaRegistry registry = SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12,
            builder -> builder.schemaRegistryConfig(
                    SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build()));

    List<Operation> operations() {
        var operations = new ArrayList<Operation>();
        document.path("paths")
                .properties()
                .forEach(item -> item.getValue().properties().stream()
                        .filter(entry -> !entry.getKey().equals("parameters"))
                        .forEach(entry -> operations.add(operation(item.getKey(), item.getValue(), entry))));
        return operations;
    }

    private Operation operation(String path, JsonNode item, Map.Entry<String, JsonNode> entry) {
        var parameters = Stream.of(item.path("parameters"), entry.getValue().path("parameters"))
                .flatMap(JsonNode::valueStream)
                .map(this::resolved)
                .toList();
        return new Operation(path, entry.getKey(), entry.getValue(), parameters);
    }

    /// Everything that is wrong with an answer.
    List<String> faults(String method, String path, HttpResponse<String> answer) {
        var operation = find(method, path);
        var responses = operation
                .map(Operation::node)
                .orElse(JsonNodeFactory.instance.objectNode())
                .path("responses");
        var written = responses.path(Integer.toString(answer.statusCode()));
        var response = resolved(written.isMissingNode() ? responses.path("default") : written);
        if (operation.isPresent() && written.isMissingNode() && answer.statusCode() < 400) {
            return List.of("The contract knows no " + answer.statusCode() + " here");
        }
        var faults = new ArrayList<String>();
        response.path("headers").properties().forEach(header -> {
            if (resolved(header.getValue()).path("required").asBoolean(false)
                    && answer.headers().firstValue(header.getKey()).isEmpty()) {
                faults.add("The header " + header.getKey() + " is missing");
            }
        });
        faults.addAll(bodyFaults(response, answer));
        return faults;
    }

    private List<String> bodyFaults(JsonNode response, HttpResponse<String> answer) {
        var type = answer.headers().firstValue("Content-Type").orElse("").replaceAll(";.*", "");
        var content = answer.statusCode() >= 400 && response.isMissingNode()
                ? document.at("/components/responses/Problem/content")
                : response.path("content");
        if (content.isMissingNode()) {
            return answer.body().isEmpty() ? List.of() : List.of("There is a body where the contract has none");
        }
        var schema = content.path(type).path("schema");
        return schema.isMissingNode()
                ? List.of("The contract has no " + type + " here")
                : schemaFaults(schema, json.readTree(answer.body()));
    }

    List<String> schemaFaults(JsonNode schema, JsonNode value) {
        var whole = JsonNodeFactory.instance.objectNode();
        whole.putArray("allOf").add(schema);
        whole.set("components", document.path("components"));
        return registry.getSchema(whole).validate(value).stream()
                .map(Object::toString)
                .toList();
    }

    Optional<Operation> find(String method, String path) {
        var segments = path.replaceAll("\\?.*", "").split("/");
        return operations().stream()
                .filter(operation -> operation.method().equalsIgnoreCase(method))
                .filter(operation -> matches(operation.path().split("/"), segments))
                .min((one, other) -> Integer.compare(variables(one), variables(other)));
    }

    JsonNode resolved(JsonNode node) {
        var reference = node.path("$ref");
        return reference.isString()
                ? resolved(document.at(reference.stringValue().substring(1)))
                : node;
    }

    private static int variables(Operation operation) {
        return operation.path().split("\\{", -1).length;
    }

    private static boolean matches(String[] template, String[] path) {
        if (template.length != path.length) {
            return false;
        }
        for (int i = 0; i < path.length; i++) {
            if (!template[i].startsWith("{") && !template[i].equals(path[i])) {
                return false;
            }
        }
        return true;
    }
}
