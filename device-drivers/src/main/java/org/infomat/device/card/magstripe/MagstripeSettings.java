package org.infomat.device.card.magstripe;

import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import org.infomat.device.DriverSettings;
import org.infomat.device.port.Ports;

/// What `devices.yaml` says about a reader of stripes.
record MagstripeSettings(Layout layout, Duration idleGap, StripeProfile profile) {
    private static final Set<String> OWN = Set.of("sentinels", "lrc", "idle-gap");
    private static final int USUAL_GAP = 150;

    /// Throws `IllegalArgumentException` where a setting is wrong or not known.
    static MagstripeSettings from(DriverSettings settings) {
        Set<String> known = new HashSet<>(Ports.SETTINGS);
        known.addAll(OWN);
        known.addAll(StripeProfile.SETTINGS);
        settings.allowOnly(known);
        Ports.check(settings);
        int gap = settings.integer("idle-gap", USUAL_GAP);
        if (gap < 1) {
            throw new IllegalArgumentException("'idle-gap' is at least 1 millisecond, not " + gap);
        }
        return new MagstripeSettings(Layout.from(settings), Duration.ofMillis(gap), StripeProfile.from(settings));
    }
}
