package org.infomat.content.catalogue;

import org.infomat.content.text.Localized;

/// A shelf of the catalogue: travel, taxes, the street.
public record Category(String id, String icon, Localized title) {}
