package org.infomat.content;

import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.infomat.content.YamlNode.Entry;
import org.infomat.content.YamlNode.Listing;
import org.infomat.content.YamlNode.Mapping;
import org.infomat.content.YamlNode.Scalar;
import org.infomat.content.text.Localized;

/// A YAML mapping that is read key by key. What is missing or wrong becomes a fault, and reading goes on with a
/// harmless
/// value: a bundle with faults is never handed out. Keys that nobody asked for are unknown ([#noMore]).
final class YamlObject {
    private final Source source;
    private final String pointer;
    private final int line;
    private final Map<String, Entry> entries = new LinkedHashMap<>();
    private final Set<String> asked = new TreeSet<>();

    private YamlObject(Source source, String pointer, int line) {
        this.source = source;
        this.pointer = pointer;
        this.line = line;
    }

    static YamlObject of(Source source, String pointer, YamlNode node) {
        var object = new YamlObject(source, pointer, node.line());
        if (node instanceof Mapping mapping) {
            mapping.entries().forEach(entry -> object.entries.put(entry.key(), entry));
        } else {
            source.fault(object.place(), "Here keys with values are expected", "Write 'key: value' lines");
        }
        return object;
    }

    Source source() {
        return source;
    }

    String place() {
        return "line " + line + (pointer.isEmpty() ? "" : ", " + pointer);
    }

    String place(String key) {
        Entry entry = entries.get(key);
        return "line " + (entry == null ? line : entry.line()) + ", " + pointer + "/" + key;
    }

    void fault(String key, String what, String remedy) {
        source.fault(place(key), what, remedy);
    }

    /// All keys, for mappings whose keys are names that the writer chooses.
    Set<String> keys() {
        asked.addAll(entries.keySet());
        return entries.keySet();
    }

    Optional<YamlNode> find(String key) {
        asked.add(key);
        return Optional.ofNullable(entries.get(key)).map(Entry::value);
    }

    Optional<YamlNode> required(String key) {
        Optional<YamlNode> value = find(key);
        if (value.isEmpty()) {
            source.fault(place(), "'" + key + "' is missing", "Add it");
        }
        return value;
    }

    String text(String key) {
        return required(key).flatMap(node -> scalar(key, node)).orElse("");
    }

    Optional<String> optionalText(String key) {
        return find(key).flatMap(node -> scalar(key, node));
    }

    private Optional<String> scalar(String key, YamlNode node) {
        if (node instanceof Scalar scalar && !scalar.text().isBlank()) {
            return Optional.of(scalar.text().strip());
        }
        fault(key, "'" + key + "' takes a text that is not empty", "Write one");
        return Optional.empty();
    }

    <T> T parsed(String key, Function<String, T> parse, T otherwise) {
        return required(key)
                .flatMap(node -> scalar(key, node))
                .flatMap(text -> parse(key, text, parse))
                .orElse(otherwise);
    }

    <T> Optional<T> optionalParsed(String key, Function<String, T> parse) {
        return optionalText(key).flatMap(text -> parse(key, text, parse));
    }

    private <T> Optional<T> parse(String key, String text, Function<String, T> parse) {
        try {
            return Optional.of(parse.apply(text));
        } catch (IllegalArgumentException | DateTimeException | ArithmeticException e) {
            fault(key, "'" + text + "' does not do for '" + key + "': " + e.getMessage(), "Correct it");
            return Optional.empty();
        }
    }

    /// Enum constants as they are written in bundles: `card-or-number`.
    <E extends Enum<E>> E choice(String key, Class<E> type, E otherwise) {
        return parsed(key, text -> constant(text, type), otherwise);
    }

    static <E extends Enum<E>> E constant(String text, Class<E> type) {
        return Stream.of(type.getEnumConstants())
                .filter(constant -> written(constant).equals(text))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("known are "
                        + Stream.of(type.getEnumConstants())
                                .map(YamlObject::written)
                                .toList()));
    }

    static String written(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    Localized localized(String key) {
        return required(key)
                .map(node -> LocalizedReading.read(source, pointer + "/" + key, node))
                .orElse(Localized.none());
    }

    Localized optionalLocalized(String key) {
        return find(key)
                .map(node -> LocalizedReading.read(source, pointer + "/" + key, node))
                .orElse(Localized.none());
    }

    List<YamlNode> list(String key) {
        return required(key).map(node -> items(key, node)).orElse(List.of());
    }

    List<YamlNode> optionalList(String key) {
        return find(key).map(node -> items(key, node)).orElse(List.of());
    }

    private List<YamlNode> items(String key, YamlNode node) {
        if (node instanceof Listing listing) {
            return listing.items();
        }
        fault(key, "'" + key + "' takes a list", "Write '- item' lines or [item, item]");
        return List.of();
    }

    /// A list of words.
    List<String> texts(String key) {
        var texts = new ArrayList<String>();
        list(key).forEach(item -> scalar(key, item).ifPresent(texts::add));
        return texts;
    }

    List<YamlObject> objects(String key) {
        List<YamlNode> items = list(key);
        var objects = new ArrayList<YamlObject>();
        for (int i = 0; i < items.size(); i++) {
            objects.add(of(source, pointer + "/" + key + "/" + i, items.get(i)));
        }
        return objects;
    }

    Optional<YamlObject> object(String key) {
        return find(key).map(node -> of(source, pointer + "/" + key, node));
    }

    void noMore() {
        entries.values().stream()
                .filter(entry -> !asked.contains(entry.key()))
                .forEach(entry ->
                        fault(entry.key(), "The key '" + entry.key() + "' is unknown here", "Known are " + asked));
    }
}
