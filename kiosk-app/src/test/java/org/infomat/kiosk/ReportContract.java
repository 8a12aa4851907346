package org.infomat.kiosk;

import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import java.nio.file.Path;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/// Holds what a terminal makes to a schema of the contract.
final class ReportContract {
    private static final JsonNode DOCUMENT = new YAMLMapper()
            .readTree(Path.of("../config/api/infomat-backend.yaml").toFile());
    private static final SchemaRegistry REGISTRY = SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12,
            builder -> builder.schemaRegistryConfig(
                    SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build()));

    private ReportContract() {}

    static List<String> faults(String schema, JsonNode value) {
        ObjectNode whole = JsonNodeFactory.instance.objectNode();
        whole.putArray("allOf").addObject().put("$ref", "#/components/schemas/" + schema);
        whole.set("components", DOCUMENT.path("components"));
        return REGISTRY.getSchema(whole).validate(value).stream()
                .map(Object::toString)
                .toList();
    }
}
