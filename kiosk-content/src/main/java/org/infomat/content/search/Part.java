package org.infomat.content.search;

import java.util.Locale;

/// The part of a service in which a word is found, and what it is worth there.
enum Part {
    TITLE(8),
    KEYWORDS(4),
    AUTHORITY(2),
    DESCRIPTION(1);

    final float weight;

    Part(float weight) {
        this.weight = weight;
    }

    /// Words as they are written, normalised: for what is still being typed.
    String words(String tag) {
        return name().toLowerCase(Locale.ROOT) + "." + tag;
    }

    /// Words without their endings.
    String stems(String tag) {
        return words(tag) + ".stem";
    }
}
