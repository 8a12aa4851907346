package org.infomat.content.theme;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;

/// Reads the standard colours from the token file beside this class: the one place where they are written down.
final class StandardColours {
    private StandardColours() {}

    static Theme load() {
        Properties tokens = tokens();
        var colours = new EnumMap<Scheme, Map<Role, Colour>>(Scheme.class);
        for (Scheme scheme : Scheme.values()) {
            var roles = new EnumMap<Role, Colour>(Role.class);
            for (Role role : Role.values()) {
                roles.put(role, Colour.of(tokens.getProperty(name(scheme) + "." + name(role), "missing")));
            }
            colours.put(scheme, roles);
        }
        return new Theme(colours);
    }

    private static String name(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static Properties tokens() {
        try (Reader reader = new InputStreamReader(
                Objects.requireNonNull(StandardColours.class.getResourceAsStream("standard-colours.properties")),
                StandardCharsets.UTF_8)) {
            var tokens = new Properties();
            tokens.load(reader);
            return tokens;
        } catch (IOException e) {
            throw new UncheckedIOException("The standard colours cannot be read; the jar is damaged", e);
        }
    }
}
