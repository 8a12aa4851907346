package org.infomat.device.card.mrz;

import org.infomat.device.card.AccessKey;

/// What became of reading a text as a machine readable zone.
public sealed interface ZoneRead {
    /// Every check digit of it is right.
    ///
    /// @param key what opens the document's chip
    record Read(AccessKey.DocumentData key) implements ZoneRead {}

    /// A zone, of which a character was misread or is missing: to be read again.
    record Damaged() implements ZoneRead {}

    /// Anything else, such as a bar code.
    record NoZone() implements ZoneRead {}
}
