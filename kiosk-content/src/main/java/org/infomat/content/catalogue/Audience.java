package org.infomat.content.catalogue;

/// For whom a service is.
public enum Audience {
    CITIZEN,
    BUSINESS
}
