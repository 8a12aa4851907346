package org.infomat.kiosk.visit;

/// What went wrong, as far as a person is told something different. Each has a text `problem.KEY` that says what
/// happened and one `problem.KEY.do` that says what to do.
public enum Problem {
    OFFLINE("offline"),
    TIMEOUT("timeout"),
    SERVER("server"),
    TOO_MANY("too-many"),
    NOT_FOUND("not-found"),
    REFUSED("refused"),
    UNAUTHORISED("unauthorised"),
    UNREADABLE("unreadable"),
    /// The terminal itself could not keep the application safe: it has not been handed in.
    NOT_KEPT("not-kept"),
    CARD_UNREADABLE("card-unreadable"),
    /// An identity document at a service that takes other cards alone.
    DOCUMENT_NOT_TAKEN("document-not-taken"),
    /// Another card at a service that takes identity documents alone.
    NOT_A_DOCUMENT("not-a-document"),
    /// It was taken off the reader before its chip had been read, or was not there yet.
    DOCUMENT_GONE("document-gone"),
    DOCUMENT_UNREADABLE("document-unreadable"),
    /// It did not open, however often the person tried.
    DOCUMENT_LOCKED("document-locked"),
    DOCUMENT_NOT_AS_SIGNED("document-not-as-signed"),
    DOCUMENT_OF_UNKNOWN_STATE("document-of-unknown-state"),
    /// The lines full of `<` were scanned, and a character of them was misread.
    ZONE_UNREADABLE("zone-unreadable"),
    /// What was scanned is not a receipt of ours.
    NOT_A_RECEIPT("not-a-receipt");

    private final String key;

    Problem(String key) {
        this.key = key;
    }

    /// The text key of what happened.
    public String text() {
        return "problem." + key;
    }

    /// The text key of what to do.
    public String remedy() {
        return "problem." + key + ".do";
    }
}
