package org.infomat.hub.account;

/// The terminal or agency that a token belongs to.
public record Bearer(String name, Role role) {}
