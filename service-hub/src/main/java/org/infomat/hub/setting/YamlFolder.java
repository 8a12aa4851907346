package org.infomat.hub.setting;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.dataformat.yaml.YAMLMapper;

/// Reads the YAML files of one folder of the configuration, and says which file is wrong and why.
public final class YamlFolder {

    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private YamlFolder() {}

    /// @return what the files say, in the order of their names; nothing where there is no such folder
    public static <T> List<T> read(Path folder, Class<T> type) {
        if (Files.notExists(folder)) {
            return List.of();
        }
        var found = new ArrayList<T>();
        for (var file : files(folder)) {
            try {
                found.add(YAML.readValue(Files.readString(file), type));
            } catch (IOException e) {
                throw new UncheckedIOException("The file " + file + " cannot be read", e);
            } catch (JacksonException e) {
                throw new IllegalStateException("The file " + file + " is not right: " + e.getOriginalMessage(), e);
            }
        }
        return found;
    }

    private static List<Path> files(Path folder) {
        try (var entries = Files.list(folder)) {
            return entries.filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("The folder " + folder + " cannot be listed", e);
        }
    }
}
