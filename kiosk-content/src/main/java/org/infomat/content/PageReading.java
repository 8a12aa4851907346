package org.infomat.content;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.infomat.content.text.Language;
import org.infomat.content.text.Markdown;
import org.infomat.content.text.MarkdownLinks;

/// Reads the information pages of a service, `page.LANG.md`, and follows their links as far as the bundle.
final class PageReading {
    private PageReading() {}

    static Map<String, Markdown> read(BundleFiles files, String folder, List<Language> languages, Faults faults) {
        var pages = new HashMap<String, Markdown>();
        for (Language language : languages) {
            String file = folder + "page." + language.tag() + ".md";
            files.text(file).ifPresent(text -> {
                pages.put(language.tag(), Markdown.parse(text));
                MarkdownLinks.of(text).forEach(link -> check(link, files, new Source(file, languages, faults)));
            });
        }
        reportMissing(pages, folder, languages, faults);
        return pages;
    }

    private static void reportMissing(
            Map<String, Markdown> pages, String folder, List<Language> languages, Faults faults) {
        if (pages.isEmpty()) {
            return;
        }
        languages.stream()
                .map(Language::tag)
                .filter(tag -> !pages.containsKey(tag))
                .forEach(tag -> {
                    String file = folder + "page." + tag + ".md";
                    faults.add(
                            file, "", "The page is missing in " + tag, "Add it, or remove it in the other languages");
                });
    }

    private static void check(MarkdownLinks.Link link, BundleFiles files, Source source) {
        String place = "line " + link.line();
        switch (link.kind()) {
            case ADDRESS -> {}
            case MALFORMED -> source.fault(place, "The address '" + link.target() + "' is malformed", "Correct it");
            case FILE -> checkFile(link.target(), place, files, source);
        }
        if (link.picture() && !link.target().startsWith("media/")) {
            source.fault(
                    place,
                    "A picture lies in media/, not at '" + link.target() + "'",
                    "Put it there: a terminal may be without network");
        }
    }

    private static void checkFile(String target, String place, BundleFiles files, Source source) {
        String remedy = "Name a file from the bundle's root, such as media/map.png";
        if (!BundleFiles.staysInside(target)) {
            source.fault(place, "The link '" + target + "' leaves the bundle", remedy);
        } else if (!files.has(target)) {
            source.fault(place, "There is no file '" + target + "'", remedy);
        }
    }
}
