package org.infomat.device.card;

import java.util.Optional;

/// What a card says of itself. `atr` and `uid` are upper-case hexadecimal; `identifier` is what the configured read
/// found (a personal or card number).
///
/// @param document what an identity document says of its holder
/// @param profile what the technician calls cards like this one; empty where the reader has no profiles
public record CardData(
        String atr,
        Optional<String> uid,
        Optional<String> identifier,
        Optional<IdentityDocument> document,
        Optional<String> profile) {
    public CardData(String atr, Optional<String> uid, Optional<String> identifier) {
        this(atr, uid, identifier, Optional.empty(), Optional.empty());
    }

    public CardData(
            String atr, Optional<String> uid, Optional<String> identifier, Optional<IdentityDocument> document) {
        this(atr, uid, identifier, document, Optional.empty());
    }

    /// The same, known by that profile.
    public CardData knownBy(String name) {
        return new CardData(atr, uid, identifier, document, Optional.of(name));
    }

    /// Without its content: this may reach a log.
    @Override
    public String toString() {
        return "CardData[identifier " + (identifier.isPresent() ? "present" : "absent") + "]";
    }
}
