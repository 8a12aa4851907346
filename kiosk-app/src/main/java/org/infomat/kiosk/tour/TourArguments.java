package org.infomat.kiosk.tour;

import java.nio.file.Path;
import java.util.List;
import org.infomat.content.Bundle;
import org.infomat.content.text.Language;

/// What the command line of the tour says.
///
/// @param language a tag, or empty for all languages of the bundle
/// @param startFlags of the virtual machine when the start is measured
record TourArguments(Path folder, String language, Path hubJar, List<String> startFlags) {
    private static final String USAGE = "tour DIR [--language LANG]";

    static TourArguments parse(List<String> arguments) {
        boolean one = arguments.size() == 3 && arguments.get(1).equals("--language");
        if (arguments.size() != 1 && !one) {
            throw new IllegalArgumentException(USAGE);
        }
        String hub = System.getProperty("infomat.hub.jar");
        if (hub == null) {
            throw new IllegalArgumentException("-Dinfomat.hub.jar is missing: the hub that the tour starts");
        }
        return new TourArguments(
                Path.of(arguments.getFirst()),
                one ? arguments.get(2) : "",
                Path.of(hub),
                List.of(System.getProperty("infomat.start.flags", "--enable-native-access=ALL-UNNAMED")
                        .strip()
                        .split("\\s+", -1)));
    }

    List<Language> languages(Bundle bundle) {
        List<Language> chosen = bundle.languages().stream()
                .filter(known -> language.isEmpty() || known.tag().equals(language))
                .toList();
        if (chosen.isEmpty()) {
            throw new IllegalArgumentException("The bundle has no language '" + language + "'");
        }
        return chosen;
    }
}
