package org.infomat.hub.terminal;

/// Whether a report is signed by the key that the terminal is known by.
public enum KeyStanding {
    /// Nothing had come from the terminal before: from now on this is its key.
    FIRST,
    KNOWN,
    /// Another key than the terminal is known by. Either it was replaced, or somebody plays it.
    CHANGED
}
