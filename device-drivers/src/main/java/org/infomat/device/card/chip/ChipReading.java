package org.infomat.device.card.chip;

import java.io.IOException;
import org.infomat.device.card.CardRead;

/// How the cards of one kind are read. A card of another kind is `Unreadable`.
@FunctionalInterface
public interface ChipReading {
    CardRead read(PresentedChip chip) throws IOException;
}
