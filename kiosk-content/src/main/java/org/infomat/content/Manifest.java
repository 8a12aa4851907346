package org.infomat.content;

import java.util.ArrayList;
import java.util.List;
import org.infomat.content.text.Language;

/// What `bundle.yaml` says: who the bundle is and which languages it speaks.
record Manifest(String id, String version, List<Language> languages, Language defaultLanguage) {
    private static final Language UNKNOWN = new Language("und", "?");

    static Manifest read(BundleFiles files, Faults faults) {
        var source = new Source("bundle.yaml", List.of(), faults);
        if (!files.has(source.file())) {
            source.fault(
                    "", "The bundle has no bundle.yaml", "Add it, with id, version, languages and default-language");
        }
        return files.text(source.file())
                .flatMap(text -> YamlReading.read(source, text))
                .map(node -> read(YamlObject.of(source, "", node)))
                .orElse(new Manifest("", "", List.of(), UNKNOWN));
    }

    private static Manifest read(YamlObject object) {
        String id = object.parsed("id", Names::id, "");
        String version = object.text("version");
        List<Language> languages = languages(object);
        String defaultTag = object.text("default-language");
        Language defaultLanguage = languages.stream()
                .filter(language -> language.tag().equals(defaultTag))
                .findFirst()
                .orElseGet(() -> unknown(object, defaultTag));
        object.noMore();
        return new Manifest(id, version, languages, defaultLanguage);
    }

    private static List<Language> languages(YamlObject object) {
        var languages = new ArrayList<Language>();
        object.object("languages").ifPresent(names -> {
            for (String tag : names.keys()) {
                names.optionalParsed(tag, ownName -> new Language(tag, ownName)).ifPresent(languages::add);
            }
        });
        if (languages.isEmpty()) {
            object.fault("languages", "The bundle speaks no language", "Add lines such as 'en: English'");
        }
        return languages;
    }

    private static Language unknown(YamlObject object, String tag) {
        if (!tag.isEmpty()) {
            object.fault("default-language", "'" + tag + "' is none of the languages", "Name one of them");
        }
        return UNKNOWN;
    }
}
