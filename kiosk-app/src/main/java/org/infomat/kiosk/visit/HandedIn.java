package org.infomat.kiosk.visit;

import java.time.Instant;
import org.infomat.content.reference.LookUpCode;
import org.infomat.content.reference.Reference;

/// An application that the terminal has taken: durable, and valid from this moment, whenever the hub hears of it.
public record HandedIn(String serviceId, Reference reference, LookUpCode code, Instant at) {}
