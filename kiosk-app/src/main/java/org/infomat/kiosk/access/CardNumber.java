package org.infomat.kiosk.access;

import java.util.Optional;
import org.infomat.device.card.CardData;

/// By what a technician's card is known: the number that the reader's profile finds, else the number of its chip.
final class CardNumber {
    private CardNumber() {}

    static Optional<String> of(CardData card) {
        return card.identifier().or(card::uid);
    }
}
