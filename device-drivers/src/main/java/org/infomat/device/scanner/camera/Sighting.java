package org.infomat.device.scanner.camera;

import java.time.Duration;
import java.util.Optional;
import org.infomat.device.scanner.Barcode;
import org.jspecify.annotations.Nullable;

/// The code that is before the camera now: held there for a while it is read once, until it has been out of view. Pure:
/// it is told the time.
final class Sighting {
    private final Duration outOfView;
    private @Nullable Barcode inView;
    private boolean visible;
    private long lastSeen;

    Sighting(Duration outOfView) {
        this.outOfView = outOfView;
    }

    /// The code to hand over, if this is a new one.
    Optional<Barcode> look(Optional<Barcode> seen, long now) {
        if (now - lastSeen > outOfView.toNanos()) {
            inView = null;
        }
        visible = seen.isPresent();
        boolean same = visible && seen.orElseThrow().equals(inView);
        if (visible) {
            inView = seen.orElseThrow();
            lastSeen = now;
        }
        return same ? Optional.empty() : seen;
    }

    /// Nothing has moved: what was visible still is.
    void still(long now) {
        if (visible) {
            lastSeen = now;
        }
    }
}
