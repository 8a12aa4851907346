package org.infomat.kiosk.dispatch;

/// What the hub is told at once when it happens to the terminal or at it.
public enum Happening {
    DOOR_OPENED("door-opened"),
    DOOR_CLOSED("door-closed"),
    TAMPERING("tampering"),
    TAMPERING_ENDED("tampering-ended"),
    SEAL_BROKEN("seal-broken"),
    SEAL_RELEASED("seal-released"),
    HELP_CALLED("help-called");

    private final String word;

    Happening(String word) {
        this.word = word;
    }

    /// As the contract has it.
    public String word() {
        return word;
    }
}
