package org.infomat.content;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.infomat.content.text.Language;

/// Finds files that no part of the format reads: most often a name with a typing error.
final class LayoutCheck {
    private LayoutCheck() {}

    static void check(BundleFiles files, List<Language> languages, Faults faults) {
        String tags = languages.isEmpty()
                ? "[^/]+"
                : languages.stream().map(Language::tag).collect(Collectors.joining("|", "(", ")"));
        String known = String.join(
                "|",
                "bundle\\.yaml",
                "categories\\.yaml",
                "theme\\.yaml",
                "texts/" + tags + "/[^/]+\\.yaml",
                "services/[a-z][a-z0-9-]{0,63}/(service\\.yaml|form\\.schema\\.json|form\\.pages\\.yaml|page\\." + tags
                        + "\\.md)",
                "media/.+\\.(png|jpg|jpeg)");
        files.names().stream()
                .filter(name ->
                        !name.matches(known) && !name.toLowerCase(Locale.ROOT).endsWith("readme.md"))
                .forEach(name -> faults.add(
                        name,
                        "",
                        "A bundle has no such file",
                        "Correct its name (docs/content-format.md) or remove it"));
    }
}
