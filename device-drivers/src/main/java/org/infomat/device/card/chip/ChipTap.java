package org.infomat.device.card.chip;

/// Stands between a reader and each card that is presented to it.
@FunctionalInterface
public interface ChipTap {
    ChipTap NONE = (atr, card) -> card;

    /// @param atr the card's answer to reset in hexadecimal
    /// @param card what speaks with the card itself, answer by answer
    CommandChannel on(String atr, CommandChannel card);
}
