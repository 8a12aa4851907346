package org.infomat.kiosk.visit;

import java.time.Duration;

/// How long a terminal waits for a person.
///
/// @param idle with no touch until the warning, on a screen that is read at a glance
/// @param perWord added for each word on a screen that is read, so that reading does not count as idle
/// @param warning how long the warning stays: at least 20 s (WCAG 2.2.1, EN 301 549 clause 11)
/// @param afterLeaving the warning comes this long after the presence sensor sees nobody
/// @param servicing with no touch until a technician's screen closes by itself
public record Policy(Duration idle, Duration perWord, Duration warning, Duration afterLeaving, Duration servicing) {
    public static final Policy USUAL = new Policy(
            Duration.ofSeconds(60),
            Duration.ofMillis(500),
            Duration.ofSeconds(30),
            Duration.ofSeconds(4),
            Duration.ofMinutes(15));

    public Policy {
        if (warning.compareTo(Duration.ofSeconds(20)) < 0) {
            throw new IllegalArgumentException("The warning stays for at least 20 s, not " + warning.toSeconds());
        }
        if (idle.compareTo(Duration.ofSeconds(10)) < 0 || perWord.isNegative() || afterLeaving.isNegative()) {
            throw new IllegalArgumentException("A visit waits at least 10 s, and never a negative time");
        }
    }
}
