package org.infomat.device.health;

import java.time.Duration;
import org.infomat.device.DeviceId;

/// One check of one device.
public record HealthReport(DeviceId device, HealthLevel level, HealthOutcome outcome, Duration took) {}
