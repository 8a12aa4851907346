package org.infomat.hub.account;

/// How changing a password went.
public enum PasswordChange {
    CHANGED,
    WRONG_PASSWORD,
    /// Shorter than 12 characters, longer than 128, or the same as before.
    TOO_WEAK
}
