package org.infomat.device.health;

import org.infomat.device.DeviceException;
import org.infomat.device.DeviceReason;
import org.infomat.device.card.CardData;
import org.infomat.device.card.CardRead;
import org.infomat.device.card.CardReader;

/// What a card reader is tried with.
final class CardProbes {
    private CardProbes() {}

    /// A person presents any card that the reader's profile knows, and takes it away again: one that stayed would be
    /// taken for the next visitor's.
    static HealthOutcome awaitCard(CardReader reader) throws DeviceException, InterruptedException {
        CardRead card = reader.read();
        reader.awaitRemoval();
        return outcome(card);
    }

    private static HealthOutcome outcome(CardRead card) {
        return switch (card) {
            case CardRead.Read(CardData data) -> new HealthOutcome.Passed(data.toString());
            case CardRead.Removed _ -> new HealthOutcome.Failed(DeviceReason.UNREADABLE, "Taken away too early");
            case CardRead.NeedsKey _, CardRead.WrongKey _ ->
                new HealthOutcome.Passed("An identity document: its chip answers and asks for a key");
            case CardRead.NotTrusted(CardRead.Doubt doubt) ->
                new HealthOutcome.Failed(DeviceReason.UNREADABLE, "A document that is not to be believed: " + doubt);
            case CardRead.Unreadable(String detail) -> new HealthOutcome.Failed(DeviceReason.UNREADABLE, detail);
        };
    }
}
