package org.infomat.hub.application;

/// Where an application stands, in the words of GovStack.
public enum Status {
    /// Handed in; the authority examines it.
    PENDING,
    /// The person has to add or mend something.
    SENDBACK,
    APPROVED,
    REJECTED;

    public boolean ended() {
        return this == APPROVED || this == REJECTED;
    }

    public boolean canBecome(Status next) {
        return switch (this) {
            case PENDING -> next != PENDING;
            case SENDBACK -> next == PENDING;
            case APPROVED, REJECTED -> false;
        };
    }

    /// Whether a person must be told why.
    public boolean needsMessage() {
        return this == SENDBACK || this == REJECTED;
    }
}
