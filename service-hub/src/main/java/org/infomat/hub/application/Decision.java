package org.infomat.hub.application;

import java.util.Map;

/// A clerk's or agency's step: the new status, and what the citizen is told, by language tag.
public record Decision(Status status, Map<String, String> message) {

    public Decision {
        message = Map.copyOf(message);
    }

    boolean isExplained() {
        return message.values().stream().anyMatch(text -> !text.isBlank());
    }
}
