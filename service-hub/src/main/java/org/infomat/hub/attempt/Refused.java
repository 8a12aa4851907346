package org.infomat.hub.attempt;

import java.time.Duration;

/// Too many wrong guesses: try again after the wait.
public record Refused(Duration pause) implements Attempt {}
