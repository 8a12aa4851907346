package org.infomat.device;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// What `devices.yaml` says about one device beside its driver: `port`, `baud`, `suffix` … as text.
public record DriverSettings(Map<String, String> values) {
    public DriverSettings {
        values = Map.copyOf(values);
    }

    public Optional<String> find(String key) {
        return Optional.ofNullable(values.get(key));
    }

    public String get(String key, String otherwise) {
        return values.getOrDefault(key, otherwise);
    }

    public int integer(String key, int otherwise) {
        String text = values.get(key);
        if (text == null) {
            return otherwise;
        }
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("'" + key + "' takes a whole number, not '" + text + "'", e);
        }
    }

    public String required(String key) {
        return find(key).orElseThrow(() -> new IllegalArgumentException("'" + key + "' is missing"));
    }

    /// Refuses settings that the driver does not know, naming those that it does: a typing error must not be silent.
    public void allowOnly(Set<String> known) {
        Set<String> unknown = new TreeSet<>(values.keySet());
        unknown.removeAll(known);
        if (!unknown.isEmpty()) {
            throw new IllegalArgumentException("Unknown " + unknown + "; known are " + new TreeSet<>(known));
        }
    }
}
