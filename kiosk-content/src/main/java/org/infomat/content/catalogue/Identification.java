package org.infomat.content.catalogue;

/// How a person shows who they are before a service begins.
public enum Identification {
    NONE,
    CARD,
    /// The number of a document, typed.
    NUMBER,
    CARD_OR_NUMBER,
    /// A passport or identity card, whose chip is read with what is printed on it.
    DOCUMENT,
    CARD_OR_DOCUMENT
}
