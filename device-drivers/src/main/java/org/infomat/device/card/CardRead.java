package org.infomat.device.card;

/// What became of reading a card that somebody presented.
public sealed interface CardRead {
    /// The card gave what its profile asks for.
    record Read(CardData data) implements CardRead {}

    /// Taken away before reading had ended.
    record Removed() implements CardRead {}

    /// A card that the profile does not know, or one put in the wrong way round.
    record Unreadable(String detail) implements CardRead {}
}
