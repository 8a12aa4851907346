package org.infomat.content;

import java.util.List;
import java.util.Optional;
import org.infomat.content.catalogue.Catalogue;
import org.infomat.content.text.Language;
import org.infomat.content.text.Texts;
import org.infomat.content.theme.Theme;

/// A set of content that a terminal shows as a whole: languages, services with their forms, texts, colours.
///
/// @param hash SHA-256 over its files' names and contents, in hexadecimal: two terminals with equal hashes show the
/// same
public record Bundle(
        String id,
        String version,
        List<Language> languages,
        Language defaultLanguage,
        Catalogue catalogue,
        Texts texts,
        Theme theme,
        String hash) {
    public Bundle {
        languages = List.copyOf(languages);
        if (!languages.contains(defaultLanguage)) {
            throw new IllegalArgumentException("The default language is one of the bundle's languages");
        }
    }

    public Optional<Language> language(String tag) {
        return languages.stream().filter(language -> language.tag().equals(tag)).findFirst();
    }
}
