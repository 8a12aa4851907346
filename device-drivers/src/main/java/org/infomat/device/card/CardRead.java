package org.infomat.device.card;

import java.util.EnumSet;
import java.util.Set;

/// What became of reading a card that somebody presented.
public sealed interface CardRead {
    /// The card gave what its profile asks for.
    record Read(CardData data) implements CardRead {}

    /// Taken away before reading had ended.
    record Removed() implements CardRead {}

    /// A card that the profile does not know, or one put in the wrong way round.
    record Unreadable(String detail) implements CardRead {}

    /// An identity document, which opens with what is printed on it: to be asked for, and read with
    /// `CardReader.read(AccessKey)` while the document lies there.
    ///
    /// @param kinds the keys that this document may take
    record NeedsKey(Set<AccessKey.Kind> kinds) implements CardRead {
        public NeedsKey {
            kinds = Set.copyOf(EnumSet.copyOf(kinds));
        }
    }

    /// A document that opened, and whose data are not to be believed (passive authentication failed).
    record NotTrusted(Doubt doubt) implements CardRead {}

    /// Why a document is not believed.
    enum Doubt {
        /// The data are not those that were signed, or the signature is wrong: a forgery, or a broken chip.
        NOT_AS_SIGNED,
        /// Signed by somebody whom no state that this terminal trusts has certified.
        UNKNOWN_SIGNER
    }

    /// The document does not open with this key: a slip in typing, or another document. To be asked for again.
    record WrongKey() implements CardRead {}
}
