package org.infomat.hub.application;

import java.time.Instant;
import java.util.Map;

/// Something that happened to an application.
///
/// @param actor the terminal, clerk or agency that did it
/// @param message to the citizen, by language tag; empty where there is none
public record HistoryStep(Instant at, Status status, String actor, Map<String, String> message) {

    public HistoryStep {
        message = Map.copyOf(message);
    }
}
