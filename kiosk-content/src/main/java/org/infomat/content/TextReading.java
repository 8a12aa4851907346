package org.infomat.content;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.infomat.content.text.Language;
import org.infomat.content.text.MessagePatterns;
import org.infomat.content.text.Texts;

/// Reads `texts/LANG/*.yaml`: the words of the screens. A key stands in one file of a language, and in every language.
final class TextReading {
    private static final String SPOKEN = "spoken.yaml";

    private final BundleFiles files;
    private final Manifest manifest;
    private final Faults faults;
    private final Map<String, Map<String, Found>> shown = new HashMap<>();
    private final Map<String, Map<String, Found>> spoken = new HashMap<>();

    /// A pattern and where it stands.
    private record Found(String pattern, String file, String place) {}

    private TextReading(BundleFiles files, Manifest manifest, Faults faults) {
        this.files = files;
        this.manifest = manifest;
        this.faults = faults;
    }

    static Texts read(BundleFiles files, Manifest manifest, Faults faults) {
        return new TextReading(files, manifest, faults).read();
    }

    private Texts read() {
        for (Language language : manifest.languages()) {
            readLanguage(language.tag());
        }
        reportMissing();
        reportStrangeArguments(shown);
        reportStrangeArguments(spoken);
        return new Texts(patterns(shown), patterns(spoken));
    }

    private void readLanguage(String tag) {
        var shownHere = new TreeMap<String, Found>();
        var spokenHere = new TreeMap<String, Found>();
        String folder = "texts/" + tag + "/";
        for (String name : files.names()) {
            if (name.startsWith(folder)) {
                readFile(name, name.equals(folder + SPOKEN) ? spokenHere : shownHere);
            }
        }
        shown.put(tag, shownHere);
        spoken.put(tag, spokenHere);
    }

    private void readFile(String name, Map<String, Found> into) {
        var source = new Source(name, manifest.languages(), faults);
        files.text(name).flatMap(text -> YamlReading.read(source, text)).ifPresent(node -> {
            YamlObject object = YamlObject.of(source, "", node);
            for (String key : object.keys()) {
                object.optionalText(key).ifPresent(pattern -> add(object, key, pattern, into));
            }
        });
    }

    private void add(YamlObject object, String key, String pattern, Map<String, Found> into) {
        if (!key.matches("[A-Za-z0-9][A-Za-z0-9._-]*")) {
            object.fault(key, "A text key has letters, digits, dots and hyphens only", "Rename it");
        }
        Found earlier = into.put(key, new Found(pattern, object.source().file(), object.place(key)));
        if (earlier != null) {
            object.fault(key, "The key '" + key + "' stands in " + earlier.file() + " too", "Keep one of them");
        }
        MessagePatterns.fault(pattern)
                .ifPresent(what ->
                        object.fault(key, "This is no ICU message: " + what, "Correct the braces and the names"));
    }

    /// What is spoken may be written for some languages only: it replaces a text that is there.
    private void reportMissing() {
        var all = new TreeSet<String>();
        shown.values().forEach(texts -> all.addAll(texts.keySet()));
        for (Language language : manifest.languages()) {
            String file = "texts/" + language.tag() + "/";
            Set<String> here = shown.getOrDefault(language.tag(), Map.of()).keySet();
            all.stream()
                    .filter(key -> !here.contains(key))
                    .forEach(key ->
                            faults.add(file, key, "The text '" + key + "' is missing in " + language.tag(), "Add it"));
        }
        spoken.forEach((tag, texts) -> texts.forEach((key, found) -> {
            if (!all.contains(key)) {
                faults.add(
                        found.file(),
                        found.place(),
                        "There is no text '" + key + "' that this would be spoken for",
                        "Add the text or remove this");
            }
        }));
    }

    /// An argument that the default language does not use is most likely misspelt.
    private void reportStrangeArguments(Map<String, Map<String, Found>> texts) {
        Map<String, Found> model = shown.getOrDefault(manifest.defaultLanguage().tag(), Map.of());
        texts.values()
                .forEach(byKey -> byKey.forEach((key, found) -> {
                    Optional<Found> first = Optional.ofNullable(model.get(key));
                    Set<String> strange = new HashSet<>(MessagePatterns.arguments(found.pattern()));
                    first.ifPresent(text -> strange.removeAll(MessagePatterns.arguments(text.pattern())));
                    if (first.isPresent() && !strange.isEmpty()) {
                        faults.add(
                                found.file(),
                                found.place(),
                                "The default language has no argument " + strange + " here",
                                "Use the same names in all languages");
                    }
                }));
    }

    private static Map<String, Map<String, String>> patterns(Map<String, Map<String, Found>> found) {
        var patterns = new HashMap<String, Map<String, String>>();
        found.forEach((tag, byKey) -> {
            var texts = new HashMap<String, String>();
            byKey.forEach((key, text) -> texts.put(key, text.pattern()));
            patterns.put(tag, texts);
        });
        return patterns;
    }
}
