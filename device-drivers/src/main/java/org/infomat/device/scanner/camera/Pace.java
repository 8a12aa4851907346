package org.infomat.device.scanner.camera;

import java.time.Duration;

/// How often the camera is looked at.
///
/// @param moving between two pictures while something moves
/// @param still between two pictures while nothing does
/// @param lingering how long it goes on when nobody waits any more, so that a camera is not switched for every code
/// @param silence a camera that is on and sends no picture for so long is silent
record Pace(Duration moving, Duration still, Duration lingering, Duration silence) {
    static final Pace USUAL =
            new Pace(Duration.ofMillis(80), Duration.ofMillis(400), Duration.ofSeconds(2), Duration.ofSeconds(1));
}
