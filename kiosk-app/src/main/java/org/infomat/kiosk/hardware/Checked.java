package org.infomat.kiosk.hardware;

import java.time.Instant;
import org.infomat.device.health.HealthReport;

/// A check of a device, and when it ended.
public record Checked(Instant at, HealthReport report) {}
