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
