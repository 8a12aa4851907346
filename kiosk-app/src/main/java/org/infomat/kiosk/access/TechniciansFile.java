package org.infomat.kiosk.access;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.infomat.kiosk.durable.DurableFile;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/// `technicians.yaml`: the technicians of one terminal by name, with the hashes of their password and of their card.
final class TechniciansFile {
    private static final String TOP = "technicians";
    private static final String HEAD = """
        # Who may service this terminal. Written by ./infomat technician; nobody can read a password out of it.
        technicians:
        """;

    private final Path file;

    TechniciansFile(Path file) {
        this.file = file;
    }

    /// What is kept of one technician; either may be missing.
    record Kept(Optional<SecretHash> password, Optional<SecretHash> card) {}

    /// By name, in the file's order. No file: nobody.
    Map<String, Kept> read() {
        if (!Files.exists(file)) {
            return Map.of();
        }
        try {
            Map<String, Kept> all = new LinkedHashMap<>();
            JsonNode technicians =
                    YAMLMapper.shared().readTree(Files.readString(file)).path(TOP);
            technicians.properties().forEach(one -> all.put(checked(one.getKey()), kept(one.getKey(), one.getValue())));
            return all;
        } catch (IOException | JacksonException e) {
            throw new IllegalArgumentException(file + " cannot be read: " + e.getMessage(), e);
        }
    }

    private Kept kept(String name, JsonNode fields) {
        try {
            return new Kept(hash(fields, "password"), hash(fields, "card"));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(file + ", " + name + ": " + e.getMessage(), e);
        }
    }

    private static Optional<SecretHash> hash(JsonNode fields, String name) {
        return fields.hasNonNull(name)
                ? Optional.of(SecretHash.parse(fields.get(name).asString()))
                : Optional.empty();
    }

    static String checked(String name) {
        if (!name.matches("[a-z][a-z0-9._-]{1,31}")) {
            throw new IllegalArgumentException(
                    "A technician's name is 2 to 32 lower-case Latin letters, digits, points, hyphens, not '" + name
                            + "'");
        }
        return name;
    }

    void write(Map<String, Kept> all) throws IOException {
        StringBuilder text = new StringBuilder(HEAD);
        all.forEach((name, kept) -> {
            text.append("  ").append(name).append(":\n");
            kept.password()
                    .ifPresent(hash ->
                            text.append("    password: ").append(hash.text()).append('\n'));
            kept.card()
                    .ifPresent(hash ->
                            text.append("    card: ").append(hash.text()).append('\n'));
        });
        new DurableFile(file).replace(all.isEmpty() ? TOP + ": {}\n" : text.toString());
    }
}
