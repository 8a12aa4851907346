package org.infomat.content.reference;

import java.util.Optional;

/// What became of a number that a person typed or scanned.
public sealed interface Typed<T> {
    /// It is well-formed; whether it exists only the hub knows.
    record Accepted<T>(T found) implements Typed<T> {}

    record Refused<T>(Why why) implements Typed<T> {}

    /// Each has its own words for the person.
    enum Why {
        EMPTY,
        TOO_SHORT,
        TOO_LONG,
        /// A character that is never used, such as O or 0.
        UNKNOWN_CHARACTER,
        /// One character is wrong or two are exchanged.
        CHECK_CHARACTER
    }

    default Optional<T> value() {
        return switch (this) {
            case Accepted<T> accepted -> Optional.of(accepted.found());
            case Refused<T> refused -> Optional.empty();
        };
    }
}
