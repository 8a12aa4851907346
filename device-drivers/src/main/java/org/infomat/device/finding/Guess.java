package org.infomat.device.finding;

import java.util.Map;

/// What a device probably is, and what its model needs in its settings.
record Guess(Kind kind, Map<String, String> settings, Confidence confidence, Clue clue) {
    Guess {
        settings = Map.copyOf(settings);
    }
}
