package org.infomat.kiosk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.dataformat.yaml.YAMLMapper;

/// Reads `config/kiosk.yaml`; what is wrong in it is said with file, place and reason.
final class KioskConfigReader {
    private static final YAMLMapper YAML = YAMLMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.KEBAB_CASE)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
            .build();

    private KioskConfigReader() {}

    static KioskConfig read(Path file) {
        try {
            return YAML.readValue(Files.readString(file), KioskConfig.class);
        } catch (IOException e) {
            throw new IllegalArgumentException(file + " cannot be read: " + e.getMessage(), e);
        } catch (JacksonException e) {
            throw new IllegalArgumentException(file + place(e) + ": " + e.getOriginalMessage(), e);
        }
    }

    private static String place(JacksonException e) {
        String line = e.getLocation() == null ? "" : ", line " + e.getLocation().getLineNr();
        return e instanceof DatabindException bound
                ? line + ", "
                        + bound.getPath().stream()
                                .map(step -> step.getPropertyName() + "")
                                .collect(Collectors.joining("."))
                : line;
    }
}
