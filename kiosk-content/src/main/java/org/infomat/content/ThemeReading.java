package org.infomat.content;

import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.infomat.content.theme.Colour;
import org.infomat.content.theme.Role;
import org.infomat.content.theme.Scheme;
import org.infomat.content.theme.Theme;
import org.infomat.content.theme.Theme.WeakContrast;

/// Reads `theme.yaml`: the roles to which an authority gives its own colours. Refuses what cannot be read well.
final class ThemeReading {
    private ThemeReading() {}

    static Theme read(BundleFiles files, Source source) {
        return files.text(source.file())
                .flatMap(text -> YamlReading.read(source, text))
                .map(node -> read(YamlObject.of(source, "", node)))
                .orElseGet(Theme::standard);
    }

    private static Theme read(YamlObject root) {
        Theme theme = Theme.standard();
        for (Scheme scheme : Scheme.values()) {
            Optional<YamlObject> roles = root.object(YamlObject.written(scheme));
            for (Role role : Role.values()) {
                theme = roles.flatMap(object -> object.optionalParsed(YamlObject.written(role), Colour::of))
                        .map(assign(theme, scheme, role))
                        .orElse(theme);
            }
            roles.ifPresent(YamlObject::noMore);
        }
        root.noMore();
        theme.weakContrasts().forEach(weak -> report(root, weak));
        return theme;
    }

    private static Function<Colour, Theme> assign(Theme theme, Scheme scheme, Role role) {
        return colour -> theme.with(scheme, role, colour);
    }

    private static void report(YamlObject root, WeakContrast weak) {
        String what = String.format(
                Locale.ROOT,
                "The contrast of '%s' on '%s' is %.2f : 1",
                YamlObject.written(weak.on()),
                YamlObject.written(weak.ground()),
                weak.ratio());
        root.fault(
                YamlObject.written(weak.scheme()),
                what,
                "Make it " + weak.least() + " : 1 or better, or take the standard colours");
    }
}
