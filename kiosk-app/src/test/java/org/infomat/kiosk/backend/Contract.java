package org.infomat.kiosk.backend;

import com.github.tomakehurst.wiremock.http.Request;
import com.github.tomakehurst.wiremock.http.Response;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/// The contract file as a judge of what goes over the wire. Its schemas are JSON Schema 2020-12 (OpenAPI 3.1, 4.3), so
/// a
/// JSON Schema library is the judge; the libraries for whole OpenAPI files need an older version of it than the forms.
final class Contract {
    private static final String PREFIX = "/api/v1";

    private final JsonNode document = new YAMLMapper()
            .readTree(Path.of("../config/api/infomat-backend.yaml").toFile());
    private final SchemaRegistry registry = SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12,
            builder -> builder.schemaRegistryConfig(
                    SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build()));

    /// An operation of the contract and what the path's variables stood for.
    private record Operation(JsonNode node, List<JsonNode> parameters, Map<String, String> variables) {}

    /// All that is wrong with a request, none where it keeps the contract.
    List<String> faults(Request request) {
        Optional<Operation> found = operation(request);
        if (found.isEmpty()) {
            return List.of("no such operation: " + request.getMethod() + " " + request.getUrl());
        }
        List<String> faults = new ArrayList<>();
        Operation operation = found.get();
        operation.parameters().forEach(parameter -> judge(parameter, operation, request, faults));
        if (!request.containsHeader("Authorization")
                || !request.getHeader("Authorization").startsWith("Bearer ")) {
            faults.add("no bearer token");
        }
        JsonNode body = resolved(operation.node().path("requestBody"));
        if (!body.isMissingNode()) {
            judgeBody("request", body, request.getHeader("Content-Type"), request.getBodyAsString(), faults);
        }
        return faults;
    }

    /// All that is wrong with the answer to a request.
    List<String> faults(Request request, Response response) {
        List<String> faults = new ArrayList<>(faults(request));
        if (faults.isEmpty()) {
            JsonNode responses = operation(request).orElseThrow().node().path("responses");
            JsonNode declared = resolved(responses.path(String.valueOf(response.getStatus())));
            JsonNode answer = declared.isMissingNode() ? resolved(responses.path("default")) : declared;
            String type = response.getHeaders().getContentTypeHeader().mimeTypePart();
            if (answer.has("content")) {
                judgeBody("answer", answer, type, response.getBodyAsString(), faults);
            } else if (answer.isMissingNode() || response.getBody().length > 0) {
                faults.add("answer: no such status or no body allowed: " + response.getStatus());
            }
        }
        return faults;
    }

    private Optional<Operation> operation(Request request) {
        String path = request.getUrl().replaceFirst("\\?.*", "");
        for (var entry : document.path("paths").properties()) {
            JsonNode node = entry.getValue().path(request.getMethod().getName().toLowerCase(java.util.Locale.ROOT));
            Optional<Map<String, String>> variables = match(PREFIX + entry.getKey(), path);
            if (!node.isMissingNode() && variables.isPresent()) {
                List<JsonNode> parameters = new ArrayList<>();
                entry.getValue().path("parameters").forEach(parameter -> parameters.add(resolved(parameter)));
                node.path("parameters").forEach(parameter -> parameters.add(resolved(parameter)));
                return Optional.of(new Operation(node, parameters, variables.get()));
            }
        }
        return Optional.empty();
    }

    private static Optional<Map<String, String>> match(String template, String path) {
        String[] wanted = template.split("/");
        String[] given = path.split("/");
        Map<String, String> variables = new HashMap<>();
        boolean matches = wanted.length == given.length;
        for (int at = 0; matches && at < wanted.length; at++) {
            if (wanted[at].startsWith("{")) {
                variables.put(
                        wanted[at].substring(1, wanted[at].length() - 1),
                        URLDecoder.decode(given[at], StandardCharsets.UTF_8));
            } else {
                matches = wanted[at].equals(given[at]);
            }
        }
        return matches ? Optional.of(variables) : Optional.empty();
    }

    private void judge(JsonNode parameter, Operation operation, Request request, List<String> faults) {
        String name = parameter.path("name").stringValue();
        Optional<String> value = switch (parameter.path("in").stringValue()) {
            case "path" -> Optional.ofNullable(operation.variables().get(name));
            case "query" ->
                Optional.of(request.queryParameter(name))
                        .filter(found -> found.isPresent())
                        .map(found -> found.firstValue());
            default -> Optional.ofNullable(request.containsHeader(name) ? request.getHeader(name) : null);
        };
        JsonNode schema = resolved(parameter.path("schema"));
        if (value.isEmpty() && parameter.path("required").asBoolean(false)) {
            faults.add(name + " is missing");
        }
        value.map(text -> typed(schema, text)).ifPresent(typed -> judge(name, schema, typed, faults));
    }

    private static JsonNode typed(JsonNode schema, String text) {
        return schema.path("type").asString("").equals("integer")
                ? JsonNodeFactory.instance.numberNode(Integer.parseInt(text))
                : JsonNodeFactory.instance.stringNode(text);
    }

    private void judgeBody(String what, JsonNode holder, String type, String body, List<String> faults) {
        String mediaType = type == null ? "" : type.split(";", 2)[0];
        JsonNode content = holder.path("content").path(mediaType);
        if (content.isMissingNode()) {
            faults.add(what + ": no content of type '" + type + "'");
            return;
        }
        try {
            judge(what, content.path("schema"), JsonMapper.shared().readTree(body), faults);
        } catch (JacksonException e) {
            faults.add(what + ": not JSON");
        }
    }

    private void judge(String what, JsonNode schema, JsonNode value, List<String> faults) {
        ObjectNode whole = JsonNodeFactory.instance.objectNode();
        whole.putArray("allOf").add(schema);
        whole.set("components", document.path("components"));
        Schema compiled = registry.getSchema(whole);
        compiled.validate(value).forEach(error -> faults.add(what + ": " + error));
    }

    private JsonNode resolved(JsonNode node) {
        JsonNode reference = node.path("$ref");
        return reference.isString() ? document.at(reference.stringValue().substring(1)) : node;
    }
}
