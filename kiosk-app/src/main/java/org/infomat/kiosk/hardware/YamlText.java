package org.infomat.kiosk.hardware;

import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.dataformat.yaml.YAMLMapper;

/// YAML with every value as it is written (`0084000008` is no number here) and the line where it stands.
sealed interface YamlText {
    int line();

    record Text(String text, int line) implements YamlText {}

    record Fields(Map<String, YamlText> fields, int line) implements YamlText {}

    /// A list, or nothing at all.
    record Other(int line) implements YamlText {}

    /// Throws `JacksonException` where it is not YAML or a key comes twice.
    static YamlText parse(String yaml) {
        YAMLMapper mapper = YAMLMapper.builder()
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .build();
        try (JsonParser parser = mapper.createParser(yaml)) {
            return parser.nextToken() == null ? new Other(1) : value(parser);
        }
    }

    private static YamlText value(JsonParser parser) {
        int line = parser.currentTokenLocation().getLineNr();
        return switch (parser.currentToken()) {
            case START_OBJECT -> fields(parser, line);
            case VALUE_STRING, VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT, VALUE_TRUE, VALUE_FALSE ->
                new Text(parser.getString(), line);
            default -> {
                parser.skipChildren();
                yield new Other(line);
            }
        };
    }

    private static YamlText fields(JsonParser parser, int line) {
        Map<String, YamlText> fields = new LinkedHashMap<>();
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = parser.currentName();
            parser.nextToken();
            fields.put(name, value(parser));
        }
        return new Fields(fields, line);
    }
}
