package org.infomat.device.signal;

/// A sensor has become active, or no longer is.
public record SensorChange(Sensor sensor, boolean active) {}
