package org.infomat.device.card;

import java.util.Optional;

/// What a card says of itself. `atr` and `uid` are upper-case hexadecimal; `identifier` is what the configured read
/// found (a personal or card number).
///
/// @param document what an identity document says of its holder
public record CardData(
        String atr, Optional<String> uid, Optional<String> identifier, Optional<IdentityDocument> document) {
    public CardData(String atr, Optional<String> uid, Optional<String> identifier) {
        this(atr, uid, identifier, Optional.empty());
    }

    /// Without its content: this may reach a log.
    @Override
    public String toString() {
        return "CardData[identifier " + (identifier.isPresent() ? "present" : "absent") + "]";
    }
}
