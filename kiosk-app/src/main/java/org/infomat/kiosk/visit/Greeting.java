package org.infomat.kiosk.visit;

import java.time.Instant;
import java.util.List;
import org.infomat.content.Bundle;
import org.infomat.content.text.Language;

/// What the first screen says at a moment: its sentences turn with the clock, in one language after another.
///
/// @param sentence which of the sentences, counted from 1
public record Greeting(Language language, int sentence) {
    private static final int SECONDS_EACH = 6;
    private static final int SENTENCES = 3;

    public static Greeting at(Instant now, Bundle bundle) {
        long turn = Math.floorDiv(now.getEpochSecond(), SECONDS_EACH);
        List<Language> languages = bundle.languages();
        Language language = languages.get(Math.floorMod(turn / SENTENCES, languages.size()));
        return new Greeting(language, 1 + Math.floorMod(turn, SENTENCES));
    }
}
