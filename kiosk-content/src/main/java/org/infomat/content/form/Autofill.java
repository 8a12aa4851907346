package org.infomat.content.form;

/// Where an answer is taken from before the person is asked.
public enum Autofill {
    NONE,
    /// What the person identified with: the number on the card, or the one typed in its place.
    CARD_IDENTIFIER
}
