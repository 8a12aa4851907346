package org.infomat.hub.attempt;

import java.time.Duration;

/// How many wrong guesses about one subject are borne in a window of time.
public record Allowance(String subject, int guesses, Duration window) {

    public Allowance {
        if (guesses < 1 || !window.isPositive()) {
            throw new IllegalArgumentException(
                    "An allowance is one guess or more in some time, not " + guesses + " in " + window);
        }
    }
}
