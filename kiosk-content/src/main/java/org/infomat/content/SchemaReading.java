package org.infomat.content;

import java.util.Optional;
import org.infomat.content.form.SchemaCheck;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Reads a schema as JSON and hands on only one that can be used.
final class SchemaReading {
    private static final int DEEPEST = 50;
    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST)
                            .maxNumberLength(40)
                            .build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private SchemaReading() {}

    static Optional<JsonNode> read(Source source, String text) {
        try {
            JsonNode schema = MAPPER.readTree(text);
            var faults = SchemaCheck.form(schema);
            faults.forEach(fault -> source.fault(fault.pointer(), fault.what(), fault.remedy()));
            return faults.isEmpty() ? Optional.of(schema) : Optional.empty();
        } catch (JacksonException e) {
            var location = e.getLocation();
            String place = location == null ? "" : "line " + location.getLineNr();
            source.fault(place, "This is not JSON: " + e.getOriginalMessage(), "Correct the line or the one before it");
            return Optional.empty();
        }
    }
}
