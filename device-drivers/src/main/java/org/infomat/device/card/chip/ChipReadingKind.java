package org.infomat.device.card.chip;

import java.util.Set;
import org.infomat.device.DriverSettings;

/// A kind of reading that settings can ask for by what they say under `identifier`.
public interface ChipReadingKind {
    /// The words that choose this kind: `uid`, `data`, `document-number`.
    Set<String> identifiers();

    /// The settings that it knows, `identifier` among them.
    Set<String> settings();

    /// Throws `IllegalArgumentException` where a setting is wrong.
    ///
    /// @param name what the technician calls these cards
    ChipReading reading(String name, DriverSettings settings);
}
