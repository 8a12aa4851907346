package org.infomat.content.form;

import com.networknt.schema.Error;
import com.networknt.schema.ExecutionContext;
import com.networknt.schema.OutputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaException;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import com.networknt.schema.ValidationLimitExceededException;
import com.networknt.schema.path.PathType;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/// A compiled JSON Schema 2020-12 with `format` asserted. Never fetches anything; immutable and safe to share.
final class Rules {
    static final String DIALECT = "https://json-schema.org/draft/2020-12/";

    /// Enough for the widest form by two orders; a schema that goes round in circles stops here.
    private static final int MOST_STEPS = 500_000;

    private static final int DEEPEST = 100;

    private static final SchemaRegistryConfig CONFIG = SchemaRegistryConfig.builder()
            .formatAssertionsEnabled(true)
            .pathType(PathType.JSON_POINTER)
            .regularExpressionFactory(new ShortTextPatterns())
            .build();

    private final Schema schema;

    private Rules(Schema schema) {
        this.schema = schema;
    }

    /// @throws IllegalArgumentException with a sentence where the schema cannot be compiled
    static Rules compile(JsonNode json) {
        try {
            Schema schema = registry().getSchema(json);
            schema.initializeValidators();
            return new Rules(schema);
        } catch (SchemaException | ValidationLimitExceededException e) {
            throw new IllegalArgumentException("The JSON Schema cannot be used: " + e.getMessage(), e);
        }
    }

    static SchemaRegistry registry() {
        return SchemaRegistry.withDefaultDialect(
                SpecificationVersion.DRAFT_2020_12,
                builder -> builder.schemaRegistryConfig(CONFIG)
                        .schemaLoader(
                                loader -> loader.block(iri -> !iri.toString().startsWith(DIALECT))));
    }

    boolean obeyedBy(JsonNode answers) {
        try {
            return schema.validate(answers, OutputFormat.BOOLEAN, Rules::limit);
        } catch (ValidationLimitExceededException e) {
            return false;
        }
    }

    /// In the order of the schema, each fault once.
    Set<AnswerFault> faults(JsonNode answers) {
        var faults = new LinkedHashSet<AnswerFault>();
        try {
            List<Error> errors = schema.validate(answers, Rules::limit);
            errors.forEach(error -> faults.add(fault(error)));
        } catch (ValidationLimitExceededException e) {
            faults.add(new AnswerFault("", "limit", Map.of()));
        }
        return faults;
    }

    private static void limit(ExecutionContext context) {
        context.executionConfig(config -> config.maxEvaluationSteps(MOST_STEPS).maxEvaluationDepth(DEEPEST));
    }

    private static AnswerFault fault(Error error) {
        return switch (error.getKeyword()) {
            // The person sees one thing: this question must be answered too. Its name is the first argument.
            case "required", "dependentRequired" ->
                new AnswerFault(String.valueOf(error.getArguments()[0]), "required", Map.of());
            case "additionalProperties", "unevaluatedProperties", "propertyNames" ->
                new AnswerFault(String.valueOf(error.getProperty()), "additionalProperties", Map.of());
            default -> new AnswerFault(property(error), error.getKeyword(), details(error.getSchemaNode()));
        };
    }

    private static String property(Error error) {
        var path = error.getInstanceLocation();
        return path.getNameCount() == 0 ? "" : path.getName(0);
    }

    private static Map<String, Object> details(JsonNode limit) {
        var details = new LinkedHashMap<String, Object>();
        if (limit.isNumber()) {
            details.put("limit", limit.decimalValue());
        } else if (limit.isString()) {
            details.put("limit", limit.stringValue());
        }
        return details;
    }
}
