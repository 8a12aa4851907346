package org.infomat.device.card;

import java.util.Optional;

/// What a card says of itself. `atr` and `uid` are upper-case hexadecimal; `identifier` is what the configured read
/// found (a personal or card number).
public record CardData(String atr, Optional<String> uid, Optional<String> identifier) {
    /// Without its content: this may reach a log.
    @Override
    public String toString() {
        return "CardData[identifier " + (identifier.isPresent() ? "present" : "absent") + "]";
    }
}
