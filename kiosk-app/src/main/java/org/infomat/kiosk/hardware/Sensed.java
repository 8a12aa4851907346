package org.infomat.kiosk.hardware;

/// How a sensor is now, and how often it has changed: a button that was pressed for a moment is noticed afterwards.
public record Sensed(boolean active, int changes) {}
