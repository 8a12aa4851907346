package org.infomat.hub.terminal;

/// How a terminal's audit log stands to what the hub saw of it before.
public enum AuditStanding {
    /// The hub had not heard of it.
    FIRST,
    /// It holds the last record that the hub saw, unchanged.
    CONTINUED,
    /// It has grown by more than was told: whether it holds the last record that the hub saw is not known.
    NOT_COMPARED,
    /// It was told before a later one that the hub has already seen.
    EARLIER,
    /// It ends before a record that the hub saw.
    SHORTENED,
    /// A record that the hub saw is another now.
    REWRITTEN,
    /// The terminal itself has found it not to be whole.
    BROKEN;

    /// Whether somebody must look at the terminal.
    public boolean isAlarm() {
        return switch (this) {
            case FIRST, CONTINUED, NOT_COMPARED, EARLIER -> false;
            case SHORTENED, REWRITTEN, BROKEN -> true;
        };
    }
}
