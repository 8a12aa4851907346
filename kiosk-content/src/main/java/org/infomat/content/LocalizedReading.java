package org.infomat.content;

import java.util.LinkedHashMap;
import java.util.List;
import org.infomat.content.text.Language;
import org.infomat.content.text.Localized;

/// Reads a text in every language of the bundle.
final class LocalizedReading {
    private LocalizedReading() {}

    static Localized read(Source source, String pointer, YamlNode node) {
        YamlObject object = YamlObject.of(source, pointer, node);
        var byLanguage = new LinkedHashMap<String, String>();
        for (Language language : source.languages()) {
            if (object.find(language.tag()).isPresent()) {
                object.optionalText(language.tag()).ifPresent(text -> byLanguage.put(language.tag(), text));
            }
        }
        reportMissing(source, object, byLanguage.keySet().stream().toList());
        if (source.languages().isEmpty()) {
            object.keys();
        }
        object.noMore();
        return new Localized(byLanguage);
    }

    private static void reportMissing(Source source, YamlObject object, List<String> found) {
        List<String> missing = source.languages().stream()
                .map(Language::tag)
                .filter(tag -> !found.contains(tag) && object.find(tag).isEmpty())
                .toList();
        if (!missing.isEmpty()) {
            source.fault(object.place(), "The translation is missing in " + missing, "Add it");
        }
    }
}
