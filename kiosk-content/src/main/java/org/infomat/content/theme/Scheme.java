package org.infomat.content.theme;

/// The three sets of colours between which a person chooses.
public enum Scheme {
    LIGHT,
    DARK,
    HIGH_CONTRAST
}
