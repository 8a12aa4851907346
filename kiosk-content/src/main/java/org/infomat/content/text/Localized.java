package org.infomat.content.text;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/// One text in every language of the bundle, by language tag. The bundle reader refuses a bundle in which one is
/// missing.
public record Localized(Map<String, String> byLanguage) {
    private static final Localized NONE = new Localized(Map.of());

    public Localized {
        byLanguage = Collections.unmodifiableMap(new LinkedHashMap<>(byLanguage));
    }

    /// Where a service or a question has no such text.
    public static Localized none() {
        return NONE;
    }

    /// The same words in every language: a title of a schema, which knows one language only.
    public static Localized same(Collection<Language> languages, String text) {
        var byLanguage = new LinkedHashMap<String, String>();
        languages.forEach(language -> byLanguage.put(language.tag(), text));
        return new Localized(byLanguage);
    }

    public boolean isEmpty() {
        return byLanguage.isEmpty();
    }

    public String in(Language language) {
        return in(language.tag());
    }

    /// Empty where there is no such text at all; the first language's words where only this language is missing, since
    /// a person is better served by a foreign word than by none.
    public String in(String tag) {
        String text = byLanguage.get(tag);
        if (text != null) {
            return text;
        }
        return byLanguage.isEmpty() ? "" : byLanguage.values().iterator().next();
    }
}
