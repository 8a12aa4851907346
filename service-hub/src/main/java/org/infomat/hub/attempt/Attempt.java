package org.infomat.hub.attempt;

/// Whether a guess may be judged.
public sealed interface Attempt permits Begun, Refused {}
