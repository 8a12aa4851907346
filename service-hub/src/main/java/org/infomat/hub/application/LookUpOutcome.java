package org.infomat.hub.application;

import java.time.Duration;
import java.util.List;

/// What a look-up by reference and code finds.
public sealed interface LookUpOutcome {

    /// @param history the oldest step first
    record Found(ApplicationFile file, List<HistoryStep> history) implements LookUpOutcome {}

    /// There is no such reference, or the code is not its code; which of them is not told.
    record Unknown() implements LookUpOutcome {}

    record TooManyAttempts(Duration pause) implements LookUpOutcome {}
}
