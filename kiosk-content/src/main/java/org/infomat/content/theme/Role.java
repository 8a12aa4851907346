package org.infomat.content.theme;

/// What a colour is for. Screens use roles only; a scheme gives each its colour.
public enum Role {
    BG,
    SURFACE,
    INK,
    MUTED,
    LINE,
    ACCENT,
    ON_ACCENT,
    /// The ground of what is chosen, and of hints.
    TINT,
    GOOD,
    WARN,
    BAD,
    FOCUS
}
