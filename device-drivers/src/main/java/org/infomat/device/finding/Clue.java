package org.infomat.device.finding;

/// What a proposal rests on.
public enum Clue {
    /// The device says itself what it is, by its name or by the languages that it speaks.
    OWN_WORD,
    /// Its USB numbers are those of a model that is known.
    KNOWN_MODEL,
    /// Its USB number is that of a maker of such devices.
    KNOWN_MAKER,
    /// Such devices are attached in this way.
    KIND_OF_PORT
}
